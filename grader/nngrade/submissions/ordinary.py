"""Reading one file that nobody trusts: an ordinary one, not a link, of bounded size."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions.nodes import not_ordinary, too_large, unreadable

_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_ordinary(place: str | Path, path: str, limit: int, told: Callable[[str, int, int], Text] = too_large) -> bytes:
    """The bytes of the file at ``place``, at most ``limit``; messages call it ``path``.

    It is looked at before it is opened, as opening some devices does things, and again when it is open, as it may have
    been exchanged meanwhile.  ``told`` makes the words for a file of a size above the limit.

    Raises:
        UsageError: it is a link, a folder, a FIFO or a device, is too large, or cannot be read.
    """
    try:
        if not stat.S_ISREG(os.lstat(place).st_mode):
            raise UsageError.of(not_ordinary(path))
        with open(os.open(place, _FLAGS), "rb") as file:  # noqa: PTH123  of an open descriptor
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UsageError.of(not_ordinary(path))
            size = status.st_size
            content = file.read(limit + 1) if size <= limit else b""
    except (OSError, ValueError) as problem:
        raise UsageError.of(unreadable(path, problem)) from None
    if max(size, len(content)) > limit:
        raise UsageError.of(told(path, max(size, len(content)), limit))
    return content
