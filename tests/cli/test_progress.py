"""The bar on a terminal: what it counts, what is printed above it, and that it is gone afterwards."""

from __future__ import annotations

import contextvars
import io
import sys
import time

import pytest

from nngrade.batch.flow import How
from nngrade.cli import progress
from nngrade.cli.language import speaking
from nngrade.model import Text
from nngrade.report.cells import cell_len
from nngrade.report.terminal import Span


class Terminal(io.StringIO):
    """Standard output as a terminal."""

    encoding = "utf-8"  # type: ignore[assignment]

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal of 80 columns."""
    opened = Terminal()
    for name in ("NO_COLOR", "FORCE_COLOR", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    return opened


def test_bar(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """How many of how many, and what became of them; lines above it; nothing is left of it."""
    monkeypatch.setattr(sys, "stdout", terminal)
    assert progress.is_wanted(plain=False)
    with progress.bar(5) as bar:
        for how in (How.GRADED, How.KEPT, How.FAILED, How.TAKEN_OVER):
            bar.step(how)
            time.sleep(0.01)
        bar.show([(Span("  kim", "bad"), Span(" [red]x"))])
        bar._progress.refresh()
    shown = terminal.getvalue()
    assert "4/5" in shown
    assert "1 kept, 1 equal, 1 failed" in shown
    assert "/s" in shown
    assert "  kim\x1b[0m [red]x" in shown
    assert shown.endswith("\x1b[2K")  # the line is cleared


def test_bar_tells_what_takes_long(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """For the first of those who are at it, in one line, whatever the name holds."""
    monkeypatch.setattr(sys, "stdout", terminal)
    going_on = [("kim\n\x1b[31m", Text("training the model", "모델 학습 중")), ("lee", Text("later", "나중"))]
    with progress.bar(5, lambda: going_on) as bar:
        (line, *more) = bar._progress.console.render_lines(bar._progress.get_renderable())
        going_on.clear()
        time.sleep(0.6)
        (after, *_) = bar._progress.console.render_lines(bar._progress.get_renderable())
    plain = "".join(piece.text for piece in line)
    assert "training the model" in plain
    assert "kim" in plain
    assert "\x1b" not in plain
    assert cell_len(plain) <= 80
    assert not more
    assert "training" not in "".join(piece.text for piece in after)


def test_language_of_the_thread_that_draws(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread of its own draws the bar, in the language of the one that made it."""
    monkeypatch.setattr(sys, "stdout", terminal)
    with speaking("ko"), progress.bar(5, lambda: [("kim", Text("training the model", "모델 학습 중"))]) as bar:
        bar.step(How.GRADED)
        time.sleep(0.01)
        bar.step(How.GRADED)
        inner = bar._progress
        line = contextvars.Context().run(lambda: inner.console.render_lines(inner.get_renderable()))[0]
    plain = "".join(piece.text for piece in line)
    assert "모델 학습 중" in plain
    assert "초당" in plain


def test_korean_fits(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its columns are measured in cells."""
    monkeypatch.setattr(sys, "stdout", terminal)
    with speaking("ko"), progress.bar(100_000) as bar:
        for how in How:
            bar.step(how)
        bar._progress.refresh()
        console = bar._progress.console
        (line, *_) = console.render_lines(bar._progress.get_renderable())
    plain = "".join(piece.text for piece in line)
    assert "유지 1, 동일 1, 실패 1" in plain
    assert cell_len(plain) <= 80


def test_not_wanted(monkeypatch: pytest.MonkeyPatch, terminal: Terminal) -> None:
    """With --plain, on a dumb terminal, without one."""
    monkeypatch.setattr(sys, "stdout", terminal)
    assert not progress.is_wanted(plain=True)
    monkeypatch.setenv("TERM", "dumb")
    assert not progress.is_wanted(plain=False)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not progress.is_wanted(plain=False)
    monkeypatch.setattr(sys, "stdout", None)
    assert not progress.is_wanted(plain=False)
