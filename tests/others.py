"""Running a command as somebody else: an ordinary user, or root in a container that offers no namespaces (Linux).

For tests that run as root; not a test itself.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

_NOBODY = "65534"
_DROP = ["setpriv", "--inh-caps=-all", "--bounding-set=-all"]
# $1 is a folder to work in; pairs of a closed folder and what stays visible in it follow, then "--" and the command.
_OPEN = """
work=$1; shift
while [ "$1" != -- ]; do
    mount --bind "$2" "$work" && mount -t tmpfs -o mode=755 none "$1" && mkdir -p "$2" && mount --bind "$work" "$2"
    shift 2
done
shift
exec "$@"
"""


def why_not() -> str:
    """Why this machine cannot run the commands below; "" when it can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "needs root"
    missing = [tool for tool in ("unshare", "setpriv", "mount") if shutil.which(tool) is None]
    return f"{missing[0]} is not installed" if missing else ""


def ordinary_user(command: list[str], work: Path) -> list[str]:
    """``command`` as a user without any rights, who can still read the interpreter; ``work`` is an empty folder."""
    closed = [word for pair in _closed(Path(sys.base_prefix).resolve()) for word in pair]
    user = [*_DROP, f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]
    return ["unshare", "-m", "sh", "-c", _OPEN, "sh", str(work), *closed, "--", *user, *command]


def no_namespaces(command: list[str]) -> list[str]:
    """``command`` as root without capabilities, where no new namespaces can be had, as in many containers."""
    script = 'echo 0 > /proc/sys/user/max_user_namespaces; exec "$@"'
    return ["unshare", "-r", "sh", "-c", script, "sh", *_DROP, *command]


def _closed(path: Path) -> list[tuple[str, str]]:
    """The outermost folder above ``path`` that others may not enter, with the path; nothing when there is none."""
    for folder in reversed(path.parents):
        if not folder.stat().st_mode & 0o001:
            return [(str(folder), str(path))]
    return []
