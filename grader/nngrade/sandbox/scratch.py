"""A worker's own folder: made empty, measured while it is used, removed whatever student code made of it."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator

DISK_MB = 64
"""What may lie in the folder, in MB."""

ENTRIES = 10_000
"""How many files and folders may lie in it."""

LEVELS = 100
"""How many folders may lie in one another: looking at them from outside costs more with each."""

_FILE_BYTES = 4096  # what an empty file counts for
_TAKEN = (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR)


class Scratch:
    """A new folder in the machine's folder for temporary files; only its owner may enter it."""

    def __init__(self) -> None:
        self.path = tempfile.mkdtemp(prefix="nngrade-")

    def is_too_full(self) -> bool:
        """Whether more than :data:`DISK_MB`, :data:`ENTRIES` or :data:`LEVELS` lie in it; looks at no more than that.

        A folder in it that cannot be looked at counts as too much: something may be hidden there.
        """
        size = entries = 0
        waiting = [(self.path, 0)]
        while waiting:
            path, level = waiting.pop()
            try:
                for inner, status in _inside(path):
                    size += max(status.st_size, _FILE_BYTES)
                    entries += 1
                    if size > DISK_MB << 20 or entries > ENTRIES or level > LEVELS:
                        return True
                    if stat.S_ISDIR(status.st_mode):
                        waiting.append((inner, level + 1))
            except (FileNotFoundError, NotADirectoryError):
                continue  # it changes under our eyes
            except OSError:  # may not be read, or lies deeper than a path can tell
                return True
        return False

    def remove(self) -> None:
        """Remove it with all that lies in it; what the system refuses to remove is left behind."""
        try:
            os.rmdir(self.path)  # noqa: PTH106  mostly it is empty
        except FileNotFoundError:
            return
        except OSError:
            if sys.platform == "win32":
                shutil.rmtree(self.path, ignore_errors=True)
                return
            with contextlib.suppress(OSError):
                if os.path.islink(self.path):  # noqa: PTH114  where nothing kept the code from replacing it
                    os.unlink(self.path)  # noqa: PTH108
                    return
                os.chmod(self.path, stat.S_IRWXU)  # noqa: PTH101
                _empty(self.path)
                os.rmdir(self.path)  # noqa: PTH106


def _inside(path: str) -> Iterator[tuple[str, os.stat_result]]:
    """What a folder holds, but for what goes while it is looked at."""
    with os.scandir(path) as found:
        for entry in found:
            with contextlib.suppress(FileNotFoundError):
                yield entry.path, entry.stat(follow_symlinks=False)


def _empty(path: str) -> None:
    """Remove what is in a folder, however deep: folders in folders are moved up before theirs is removed.

    So no path is long, nothing recurs, and few descriptors are open.  All processes that could interfere are dead.
    """
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        number = 0
        while names := os.listdir(folder):  # noqa: PTH208  paths have no descriptors
            for name in names:
                if not stat.S_ISDIR(os.lstat(name, dir_fd=folder).st_mode):
                    os.unlink(name, dir_fd=folder)
                    continue
                os.chmod(name, stat.S_IRWXU, dir_fd=folder)
                number = _lift(folder, name, number)
                os.rmdir(name, dir_fd=folder)
    finally:
        os.close(folder)


def _lift(folder: int, name: str, number: int) -> int:
    """Empty a subfolder: files go, folders move up under names that no student chose."""
    inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=folder)
    try:
        for entry in os.listdir(inner):  # noqa: PTH208  as above
            if not stat.S_ISDIR(os.lstat(entry, dir_fd=inner).st_mode):
                os.unlink(entry, dir_fd=inner)
                continue
            os.chmod(entry, stat.S_IRWXU, dir_fd=inner)  # else it cannot be moved
            number = _move_up(inner, entry, folder, number)
    finally:
        os.close(inner)
    return number


def _move_up(inner: int, entry: str, folder: int, number: int) -> int:
    while True:
        number += 1
        try:
            os.rename(entry, f".{number}", src_dir_fd=inner, dst_dir_fd=folder)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
        else:
            return number
