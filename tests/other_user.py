"""Commands that run another command as an ordinary user, or as in a container that may not make namespaces (Linux)."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NOBODY = "65534"
_QUIET = {"HOME": "/nonexistent", "PYTHONDONTWRITEBYTECODE": "1"}


def _needed() -> list[Path]:
    """What a Python of another user must be able to read: the interpreter, its packages, and this checkout."""
    real = Path(os.path.realpath(sys.executable))
    places = {Path(sys.base_prefix), Path(sys.prefix), real.parents[1], Path(__file__).resolve().parents[1]}
    return sorted(place.resolve() for place in places)


def _closed(place: Path) -> Path | None:
    """The first folder above it that others may not enter."""
    above = [folder for folder in reversed(place.parents) if not folder.stat().st_mode & 1]
    return above[0] if above else None


def as_ordinary_user() -> list[str] | None:
    """What to put before a command; nothing for an ordinary user, None where root cannot become one.

    Folders that only root may enter (root's own, in which a Python may lie) are replaced, for this command alone, by
    ones that hold nothing but what is needed.
    """
    if os.geteuid() != 0:
        return []
    if shutil.which("unshare") is None or shutil.which("setpriv") is None:
        return None
    steps = ["set -e", "held=$(mktemp -d)", 'mount -t tmpfs -o mode=755 none "$held"']
    hidden = [(place, closed) for place in _needed() if (closed := _closed(place)) is not None]
    for number, (place, _) in enumerate(hidden):
        steps += [f'mkdir "$held/{number}"', f'mount --bind "{place}" "$held/{number}"']
    steps += [f'mount -t tmpfs -o mode=755 none "{closed}"' for closed in sorted({closed for _, closed in hidden})]
    for number, (place, _) in enumerate(hidden):
        steps += [f'mkdir -p "{place}"', f'mount --bind "$held/{number}" "{place}"']
    drop = f"setpriv --reuid {NOBODY} --regid {NOBODY} --clear-groups --inh-caps=-all --bounding-set=-all"
    quiet = " ".join(f"{name}={value}" for name, value in _QUIET.items())
    steps += ["cd /", f'exec {drop} env {quiet} "$@"']
    return ["unshare", "--mount", "sh", "-c", "\n".join(steps), "sh"]


def as_in_a_container() -> list[str] | None:
    """What to put before a command for a root without rights, who may not make namespaces; None if it cannot be had."""
    if shutil.which("unshare") is None or shutil.which("setpriv") is None:
        return None
    drop = 'exec setpriv --inh-caps=-all --bounding-set=-all "$@"'
    return ["unshare", "--map-root-user", "sh", "-c", f"echo 0 > /proc/sys/user/max_user_namespaces; {drop}", "sh"]
