"""Writing a report: whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nngrade.errors import UsageError
from nngrade.report import atomic
from nngrade.report.atomic import write_atomic


def test_new_file_and_replaced_file(tmp_path: Path) -> None:
    """Text is UTF-8 without newline translation, bytes are bytes, and nothing else is left in the folder."""
    path = tmp_path / "report.html"
    write_atomic(path, "한글\n")
    assert path.read_bytes() == "한글\n".encode()
    write_atomic(path, b"\x00\r\n")
    assert path.read_bytes() == b"\x00\r\n"
    assert list(tmp_path.iterdir()) == [path]


def test_lone_surrogate_does_not_stop_a_report(tmp_path: Path) -> None:
    """Text without UTF-8 form is written as an escape."""
    write_atomic(tmp_path / "x", "a\udc80")
    assert (tmp_path / "x").read_bytes() == b"a\\udc80"


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_permissions(tmp_path: Path) -> None:
    """A new file gets the permissions of any new file; an existing file keeps its own."""
    path, plain = tmp_path / "report.html", tmp_path / "plain"
    plain.write_text("")
    write_atomic(path, "1")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    path.chmod(0o600)
    write_atomic(path, "2")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights on Windows")
def test_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a link changes the file that it points to."""
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    write_atomic(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


FAILURES = [
    (errno.ENOSPC, "the disk is full"),
    (errno.EDQUOT, "the disk is full"),
    (errno.EROFS, "no permission"),
    (errno.EACCES, "no permission"),
    (errno.EIO, "Input/output error"),
]


@pytest.mark.parametrize(("code", "wanted"), FAILURES)
@pytest.mark.parametrize("step", ["fsync", "open", "replace"])
def test_failure_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, wanted: str, step: str
) -> None:
    """Whichever step fails, the old report is whole, no temporary file is left, and the message says what to do."""
    path = tmp_path / "report.html"
    path.write_text("old")

    def fail(*_arguments: Any, **_named: Any) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(*((Path, step) if step == "replace" else (atomic.os, step)), fail)
    with pytest.raises(UsageError, match=wanted) as caught:
        write_atomic(path, "new")
    monkeypatch.undo()
    assert str(path) in caught.value.ko
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_really_full_device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that the system refuses for lack of space is told as a full disk."""
    real = os.open
    monkeypatch.setattr(atomic.os, "open", lambda _path, _flags, _mode=0: real("/dev/full", os.O_WRONLY))
    with pytest.raises(UsageError, match="the disk is full"):
        write_atomic(tmp_path / "report.html", "new")


def test_missing_folder(tmp_path: Path) -> None:
    """A folder that does not exist is named."""
    with pytest.raises(UsageError, match=r"the folder '.*none' does not exist"):
        write_atomic(tmp_path / "none" / "report.html", "x")


def test_folder_in_the_way(tmp_path: Path) -> None:
    """A folder of the report's name stays."""
    path = tmp_path / "report.html"
    path.mkdir()
    with pytest.raises(UsageError, match="there is a folder of that name"):
        write_atomic(path, "x")
    assert list(tmp_path.iterdir()) == [path]


def test_interrupt_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle passes on, and the folder is as before."""

    def interrupt(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(atomic.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "report.html", "x")
    assert list(tmp_path.iterdir()) == []


def test_long_name_is_no_obstacle(tmp_path: Path) -> None:
    """The temporary file's name fits where the report's own does."""
    path = tmp_path / ("n" * 250)
    write_atomic(path, "x")
    assert path.read_text() == "x"


def test_pieces(tmp_path: Path) -> None:
    """Are written one after another; when making one fails, the old file is whole and nothing else is left."""

    def pieces(*, whole: bool) -> Iterator[bytes]:
        yield b"one, "
        if not whole:
            raise ZeroDivisionError
        yield b"two"

    path = tmp_path / "grades.csv"
    write_atomic(path, pieces(whole=True))
    with pytest.raises(ZeroDivisionError):
        write_atomic(path, pieces(whole=False))
    assert path.read_bytes() == b"one, two"
    assert list(tmp_path.iterdir()) == [path]
