"""One grader or uploader at a time in a results folder."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.texts import text

FILE_NAME = ".grading"


@contextlib.contextmanager
def only_grader(results: Path) -> Iterator[None]:
    """Hold the results folder, as long as this lasts.  The system lets go of it when this process dies, however.

    Raises:
        UsageError: another process holds it.
        OSError: the folder cannot be written.
    """
    said = text(
        'Another nngrade is grading into "{folder}" now. Wait until it has ended, or choose another --out.',
        folder=results,
    )
    with _only_one(results, said):
        yield


@contextlib.contextmanager
def only_uploader(results: Path) -> Iterator[None]:
    """Hold the results folder while what is in it goes elsewhere: two at once would send everything twice.

    Raises:
        UsageError: another process holds it.
        OSError: the folder cannot be written.
    """
    said = text(
        'Another nngrade is grading into "{folder}" or uploading it now. Wait until it has ended, then run the same '
        "command again.",
        folder=results,
    )
    with _only_one(results, said):
        yield


@contextlib.contextmanager
def _only_one(results: Path, otherwise: Text) -> Iterator[None]:
    path = results / FILE_NAME
    descriptor = _hold(path, otherwise)
    try:
        yield
    finally:
        # First the file, then the hold: who opens it in between finds that it is no more what the name stands for.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(descriptor)


def _hold(path: Path, otherwise: Text) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        if not _lock(descriptor):
            os.close(descriptor)
            raise UsageError.of(otherwise)
        with contextlib.suppress(OSError):
            if os.path.samestat(os.fstat(descriptor), os.stat(path)):  # noqa: PTH116  beside fstat
                return descriptor
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
