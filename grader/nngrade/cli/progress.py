"""What a person sees while a class is graded: a bar on a terminal.  Imported only there, because it imports rich."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.table import Column
from rich.text import Text as RichText

from nngrade.batch.flow import How
from nngrade.cli.language import language, say
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.report.terminal import Line, Style
from nngrade.texts import text

_LOOKS: Mapping[Style, str] = {
    "good": "green", "bad": "red", "warn": "yellow", "dim": "dim", "strong": "bold", "code": "cyan"
}  # fmt: skip


class _Rate(ProgressColumn):
    """How many submissions are graded in a second, or in a minute where that says more."""

    def __init__(self) -> None:
        super().__init__()
        self._language = language()  # of the thread that makes it: rich draws in one of its own

    def render(self, task: Task) -> RichText:
        """The column's text."""
        speed = task.speed
        if not speed:
            return RichText("")
        told = text("{n}/s", n=f"{speed:.1f}") if speed >= 1 else text("{n}/min", n=f"{60 * speed:.0f}")
        return RichText(told[self._language], style="dim")


class _Doing(ProgressColumn):
    """What takes long just now: for the first of those who are graded at the same time."""

    def __init__(self, doing: Callable[[], Sequence[tuple[str, Text]]]) -> None:
        super().__init__(Column(no_wrap=True, overflow="ellipsis"))
        self._doing = doing
        self._language = language()  # as above

    def render(self, _task: Task) -> RichText:
        """The column's text."""
        told = [f"{one_line(who, 30)}: {one_line(words[self._language], 60)}" for who, words in self._doing()[:1]]
        return RichText("".join(told), style="dim")


class Bar:
    """Counts what is finished."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._counts = dict.fromkeys(How, 0)
        self._task = progress.add_task("", total=total, counts="")

    def show(self, lines: Iterable[Line]) -> None:
        """Print styled lines above the bar."""
        for line in lines:
            told = RichText.assemble(*((span.text, _LOOKS.get(span.style, "")) for span in line))
            self._progress.console.print(told, soft_wrap=True)

    def step(self, how: How) -> None:
        """One more is finished."""
        self._counts[how] += 1
        self._progress.update(self._task, advance=1, counts=self._shown())

    def _shown(self) -> str:
        told = [
            text("{n} kept", n=self._counts[How.KEPT]) if self._counts[How.KEPT] else None,
            text("{n} equal", n=self._counts[How.TAKEN_OVER]) if self._counts[How.TAKEN_OVER] else None,
            text("{n} failed", n=self._counts[How.FAILED]) if self._counts[How.FAILED] else None,
        ]
        return ", ".join(say(words) for words in told if words is not None)


@contextlib.contextmanager
def bar(total: int, doing: Callable[[], Sequence[tuple[str, Text]]] = tuple) -> Iterator[Bar]:
    """A bar under whatever is printed meanwhile; it is gone however this ends.

    ``doing`` gives what takes long just now, and for whom.
    """
    progress = _progress(
        TextColumn("{task.completed}/{task.total}", markup=False),
        BarColumn(bar_width=None, style="dim", complete_style="green"),
        _Rate(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[counts]}", markup=False),
        _Doing(doing),
    )
    with progress:
        yield Bar(progress, total)


@contextlib.contextmanager
def named_bar() -> Iterator[Callable[[str, int, int], None]]:
    """A bar to be told what is going on, and how many of how many are done; it is gone however this ends."""
    progress = _progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None, style="dim", complete_style="green"),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with progress:
        task = progress.add_task("", total=None)
        yield lambda words, done, total: progress.update(task, description=words, completed=done, total=total)


def _progress(*columns: ProgressColumn) -> Progress:
    screen = Console(file=sys.stdout, highlight=False)
    return Progress(*columns, console=screen, transient=True, refresh_per_second=4, expand=True)


def is_wanted(*, plain: bool) -> bool:
    """Whether a bar can be shown, and taken away again."""
    return not plain and sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
