"""What a worker may read: Python, its packages, system libraries, and a little of what the kernel tells (Linux).

Never this package itself, whose folder holds the course's keys, nor a checkout that it is installed from: only folders
that are known to hold nothing but libraries are given, and where ours lies among them, the entries beside it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGES = ("site-packages", "dist-packages")
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
_SYSTEM = ("/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib", "/usr/local/lib64")
_TOLD = ("/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo", "/sys/devices/system/cpu")
OF_KERNEL = ("/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/sys/vm/overcommit_memory")

_HERE = Path(__file__).resolve().parent.parent
_INSTALLED = _HERE.parent.name in PACKAGES
HIDDEN = _HERE if _INSTALLED else _HERE.parent.parent
"""What is never shown: the folder of this package, or the checkout that it lies in."""


def folders() -> list[str]:
    """Folders and files to read, none beneath another, under the names that the interpreter uses."""
    library = os.path.dirname(os.__file__)  # noqa: PTH120  as the interpreter names it
    found = [library, *_SYSTEM, str(Path(sys.base_prefix) / "lib"), *_TOLD]
    found += [entry for entry in sys.path if Path(entry).name in (*PACKAGES, "lib-dynload")]
    found += _numpy()
    kept: list[Path] = []
    for path in sorted({Path(entry) for entry in found}, key=lambda path: len(str(path))):
        if path.is_absolute() and path.exists() and _HERE not in path.resolve().parents:
            place = _place(path, kept)
            if place is not None:
                kept.append(place)
    return [str(path) for path in kept]


def _place(path: Path, kept: list[Path]) -> Path | None:
    """Where to show it; None when it is shown with one of those that are kept."""
    real = path.resolve()
    if any(real.is_relative_to(other.resolve()) and path.is_relative_to(other) for other in kept):
        return None
    return real if any(path.is_relative_to(other) for other in kept) else path


def _numpy() -> list[str]:
    """NumPy's own entries where it is imported from a folder that may hold other things, too."""
    file = getattr(sys.modules.get("numpy"), "__file__", None)
    site = Path(file).parent.parent if file else None
    return [] if site is None or site.name in PACKAGES else [str(path) for path in site.glob("numpy*")]


def around(root: Path) -> Iterator[tuple[Path, bool]]:
    """What to give of ``root`` so that nothing hidden is in it: path, and whether it is whole or its names only."""
    root = root.resolve()
    if root == HIDDEN:
        return
    if root not in HIDDEN.parents:
        yield root, True
        return
    yield root, False
    for entry in root.iterdir():
        if not entry.is_symlink():
            yield from around(entry)
