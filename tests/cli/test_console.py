"""Colours, widths, symbols and encodings."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable

import pytest

from nngrade.cli import console
from nngrade.model import Text, Verdict
from nngrade.report.summary import SYMBOLS
from nngrade.report.terminal import ASCII_MARKS, Span


class Terminal(io.TextIOWrapper):
    """A stream that says that it is a terminal, and remembers what was written."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding, write_through=True)

    def isatty(self) -> bool:
        """It does."""
        return True

    def text(self) -> str:
        """Everything written."""
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode(self.encoding)


@pytest.fixture
def open_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Terminal]:
    """Called in the test (pytest sets its own streams before that): standard output is a terminal with colours."""

    def begin() -> Terminal:
        stream = Terminal()
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.delenv("NO_COLOR", raising=False)
        return stream

    return begin


def test_colours_on_a_terminal(open_terminal: Callable[[], Terminal], monkeypatch: pytest.MonkeyPatch) -> None:
    """Not with NO_COLOR, not on a dumb terminal, not in a pipe."""
    terminal = open_terminal()
    line = (Span("good", "good"), Span(" and "), Span("dim", "dim"))
    console.show([line])
    assert terminal.text() == "\x1b[32mgood\x1b[0m and \x1b[2mdim\x1b[0m\n"
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert not console.colourful(terminal)
    assert console.colourful(terminal)
    assert not console.colourful(io.StringIO())
    assert not console.colourful(None)


def test_an_empty_no_color_means_nothing(
    open_terminal: Callable[[], Terminal], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So says no-color.org."""
    terminal = open_terminal()
    monkeypatch.setenv("NO_COLOR", "")
    assert console.colourful(terminal)


@pytest.mark.parametrize("encoding", ["cp949", "cp1252", "ascii"])
def test_symbols_that_the_console_lacks(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """All or none; and any other character that it lacks becomes its nearest in ASCII, never an exception."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    console.prepare_streams()
    assert console.marks() is ASCII_MARKS
    stream.write("✓ 10 ≤ x… “q” ﬁ\U0001f600")
    stream.flush()
    written = stream.buffer.getvalue().decode(encoding)  # type: ignore[attr-defined]
    assert written.startswith("? 10 ")
    assert written.endswith("??")


def test_stand_ins() -> None:
    """Typography has an ASCII form; other errors than of encoding are not ours."""
    assert "a… – “b” → c ✓".encode("ascii", "nngrade_stand_in") == b'a... - "b" -> c ?'
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("ascii", "nngrade_stand_in")


def test_symbols_where_they_can_be_shown(open_terminal: Callable[[], Terminal]) -> None:
    """Every verdict has one, in both sets."""
    open_terminal()
    assert console.marks() is SYMBOLS
    assert set(ASCII_MARKS) == set(Verdict)
    assert all(mark.isascii() and len(mark) == 1 for mark in ASCII_MARKS.values())


def test_streams_that_are_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shell's >&- makes them None."""
    monkeypatch.setattr(sys, "stdout", None)
    console.prepare_streams()
    console.show([(Span("x"),)])
    console.show_document("x")
    assert console.encoding() == "ascii"
    with console.waiting() as line:
        line.tell(Text("x", "x"))


def test_waiting_line_comes_and_goes(open_terminal: Callable[[], Terminal]) -> None:
    """It is taken away before anything else is shown, and at the end however that comes."""
    terminal = open_terminal()
    with console.waiting() as line:
        line.tell(Text("one", "하나"))
        line.tell(Text("two", "둘"))
        line.clear()
        line.clear()
    away = "\r\x1b[K"
    assert terminal.text() == f"\x1b[2mone\x1b[0m{away}\x1b[2mtwo\x1b[0m{away}"
    with contextlib.suppress(KeyboardInterrupt), console.waiting() as line:
        line.tell(Text("three", "셋"))
        raise KeyboardInterrupt
    assert terminal.text().endswith(f"three\x1b[0m{away}")


def test_waiting_is_silent_elsewhere(open_terminal: Callable[[], Terminal], monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe, on a dumb terminal, or when nobody wants it."""
    terminal = open_terminal()
    with console.waiting(wanted=False) as line:
        line.tell(Text("one", "하나"))
    monkeypatch.setenv("TERM", "dumb")
    with console.waiting() as line:
        line.tell(Text("one", "하나"))
    assert terminal.text() == ""


def test_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal's; one cell less on Windows, whose console would put an empty line after a full one."""
    monkeypatch.setenv("COLUMNS", "72")
    assert console.width() == 72
    monkeypatch.setattr("nngrade.cli.console.os.name", "nt")
    assert console.width() == 71


def test_errors_are_wrapped_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A log file gets one line."""
    words = Text("word " * 30, "")
    console.show_error(words)
    assert capsys.readouterr().err.count("\n") == 1
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    console.show_error(words)
    assert all(len(line) <= 40 for line in stream.text().splitlines())


def test_items_hang(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The second line stands under the first one's words."""
    monkeypatch.setenv("COLUMNS", "20")
    console.show_item("  1. ", "one two three four")
    assert capsys.readouterr().out == "  1. one two three\n     four\n"
    console.show_item("  1. ", "one two three four", plain=True)
    assert capsys.readouterr().out == "  1. one two three four\n"
