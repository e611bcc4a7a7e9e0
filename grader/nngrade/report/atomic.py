"""The only place that writes reports: a file is there whole, old or new, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterable
from pathlib import Path

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.report.system_reasons import reason
from nngrade.texts import text


def write_atomic(path: Path, data: str | bytes | Iterable[bytes]) -> None:
    """Write ``data`` (text as UTF-8) to ``path`` in one step: a temporary file beside it, synced, then renamed over it.

    Data in pieces is never in memory as a whole; what making a piece raises goes through, and nothing is written.

    A symbolic link stays, its target is written; an existing file's permissions are kept.

    Raises:
        UsageError: nothing could be written (full disk, read-only or missing folder, a folder in the way); the old
            file is whole and no temporary file is left.
    """
    raw = encoded(data) if isinstance(data, str) else data
    pieces = [raw] if isinstance(raw, bytes) else raw
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.tmp")
    try:
        _write_synced(temporary, pieces)
        _keep_permissions(target, temporary)
        temporary.replace(target)
    except OSError as error:
        message = _explain(path, error)
        raise UsageError.of(message) from error
    finally:
        # Also after Ctrl-C; once the rename is done there is nothing under this name.
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def encoded(document: str) -> bytes:
    """A document as it stands in a file: UTF-8, and an escape for what has no such form."""
    return document.encode("utf-8", "backslashreplace")


def _write_synced(temporary: Path, pieces: Iterable[bytes]) -> None:
    # Not tempfile: its files are private (0600), and a report should have the permissions that any new file gets.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(temporary, flags, 0o666), "wb") as stream:
        stream.writelines(pieces)
        stream.flush()
        os.fsync(stream.fileno())


def _keep_permissions(target: Path, temporary: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))


def _sync_folder(folder: Path) -> None:
    # Makes the rename itself last through a power failure; not every system can open a folder, none needs it to.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _explain(path: Path, error: OSError) -> Text:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return text("'{path}' was not written: the disk is full. Free some space and run the command again.", path=path)
    if error.errno == errno.ENOENT:
        return text(
            "'{path}' was not written: the folder '{folder}' does not exist. Create it, or choose another place.",
            path=path,
            folder=path.parent,
        )
    if error.errno in {errno.EISDIR, errno.EEXIST, errno.ENOTEMPTY}:
        return text("'{path}' was not written: there is a folder of that name. Choose another name.", path=path)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return text(
            "'{path}' was not written: you have no permission to write there. "
            "Choose another place, or change the permissions.",
            path=path,
        )
    why = reason(error)
    return text("'{path}' was not written: {reason}. Choose another place and try again.", path=path, reason=why)
