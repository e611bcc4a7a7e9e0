"""Every way to end: a message, an exit code, and never a traceback of ours."""

from __future__ import annotations

import errno
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click
import pytest

from nngrade.cli.endings import NO_READER, OURS, STOPPED, WRONG_USE, NoReaderError, run
from nngrade.cli.language import speaking
from nngrade.cli.localized import Command
from nngrade.errors import CourseError, GraderError, UsageError
from nngrade.model import Text


def raising(problem: BaseException) -> Callable[[], NoReturn]:
    """A command that ends with this exception."""

    def command() -> NoReturn:
        raise problem

    return command


@pytest.mark.parametrize(
    ("problem", "code", "said"),
    [
        (UsageError("wrong", "틀림"), WRONG_USE, "틀림\n"),
        (CourseError("broken course", "강의 고장"), WRONG_USE, "강의 고장\n"),
        (GraderError("broken grader", "채점기 고장"), OURS, "채점기 고장\n"),
        (KeyboardInterrupt(), STOPPED, "중단했습니다.\n"),
        (click.Abort(), STOPPED, "중단했습니다.\n"),
        (MemoryError(), OURS, "메모리가 모자랍니다"),
        (OSError(errno.ENOSPC, "No space left on device"), OURS, "디스크가 가득 찼습니다"),
        (OSError(errno.EACCES, "Permission denied", "/x/y"), OURS, '"/x/y"'),
        (OSError(errno.EACCES, "Permission denied", b"/x/y"), OURS, '"/x/y"'),
        (OSError(errno.EIO, "Input/output error"), OURS, "Input/output error"),
        (BrokenPipeError(), NO_READER, ""),
        (NoReaderError(), NO_READER, ""),
        (click.UsageError("strange use"), WRONG_USE, "오류: strange use\n"),
        (click.ClickException("strange"), WRONG_USE, "오류: strange\n"),
        (click.NoSuchOption("--roste", possibilities=["--out", "--roster", "--seed"]), WRONG_USE, "--roster"),
    ],
)
def test_endings(
    problem: BaseException,
    code: int,
    said: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In the person's language, on standard error."""
    monkeypatch.setattr("nngrade.cli.endings.os.dup2", lambda *_: None)
    with speaking("ko"):
        assert run(raising(problem)) == code
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err
    assert (err == "") == (said == "")
    assert "Traceback" not in err


def test_a_broken_pipe_is_not_clicks_to_handle() -> None:
    """It would end with exit code 1, which means missing points."""
    command = Command("x", raising(BrokenPipeError()), summary=lambda: Text("x", "x"), examples=())
    with pytest.raises(NoReaderError):
        command.main([], standalone_mode=False)


def test_our_own_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One plain line that it is our fault; the traceback is in a file that the line names."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert run(raising(ZeroDivisionError("oops"))) == OURS
    err = capsys.readouterr().err
    (log,) = tmp_path.glob("nngrade-crash-*.log")
    assert str(log) in err
    assert "not your fault" in err
    assert "Traceback" not in err
    assert "ZeroDivisionError: oops" in log.read_text(encoding="utf-8")


def test_our_own_mistake_without_a_place_for_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Then the line names the error."""

    def refuse(**_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    assert run(raising(ZeroDivisionError("oops"))) == OURS
    assert "(ZeroDivisionError)" in capsys.readouterr().err


def test_nobody_reads_the_message_either(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard error may be closed as well."""

    def gone(*_: object) -> NoReturn:
        raise BrokenPipeError

    monkeypatch.setattr("nngrade.cli.console.show_error", gone)
    monkeypatch.setattr("nngrade.cli.endings.os.dup2", lambda *_: None)
    assert run(raising(UsageError("wrong", "틀림"))) == NO_READER


def test_exit_codes_of_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a command returns; nothing is 0, and a closed standard output is no error."""
    assert run(lambda: 3) == 3
    assert run(lambda: None) == 0
    monkeypatch.setattr(sys, "stdout", None)
    assert run(lambda: 1) == 1


def test_a_full_disk_behind_standard_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``nngrade check > file`` on a full disk is told."""

    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    assert run(lambda: 0) == OURS
    assert "disk is full" in capsys.readouterr().err


@pytest.mark.parametrize(("given", "told"), [("--roste", ["--roster"]), ("--hidn", [])])
def test_only_an_option_that_is_really_alike_is_suggested(
    given: str, told: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """The best one, or none: click names up to three, by the alphabet."""
    known = ["--out", "--plain", "--roster", "--seed"]
    with speaking("en"):
        assert run(raising(click.NoSuchOption(given, possibilities=known))) == WRONG_USE
    said = capfd.readouterr().err.replace(given + "'", "")
    assert [option for option in known if option in said] == told
