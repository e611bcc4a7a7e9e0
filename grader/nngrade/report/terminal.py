"""What a report says on a terminal, as lines of styled pieces, and the words that its two layouts share.

The command line prints the lines; nothing here does.  :class:`nngrade.report.screen.Screen` is the layout for people
who see, :class:`nngrade.report.linear.Linear` the one for screen readers; both are :class:`Pages`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, Protocol

from nngrade.model import FileInfo, Language, Report, TaskReport, Text, Verdict
from nngrade.report.safe_text import excerpt, one_line, paragraph
from nngrade.report.summary import format_points
from nngrade.report.words import hidden_sentence, passed_sentence, points_sentence
from nngrade.texts import text

Style = Literal["", "good", "bad", "warn", "dim", "strong", "code"]
_OUTPUT_LINES = 8
_BEGUN_NOT = frozenset({Verdict.PASSED, Verdict.GRADER_ERROR, Verdict.NOT_IMPLEMENTED})

ASCII_MARKS: Mapping[Verdict, str] = {
    Verdict.PASSED: "+",
    Verdict.PARTIAL: "~",
    Verdict.FAILED: "x",
    Verdict.NOT_IMPLEMENTED: "-",
    Verdict.ERROR: "!",
    Verdict.TIMEOUT: "!",
    Verdict.MEMORY: "!",
    Verdict.CRASHED: "!",
    Verdict.FORBIDDEN: "!",
    Verdict.GRADER_ERROR: "?",
}
"""What stands for the symbols on a console that cannot show them; the verdict's word is always beside it."""


class Span(NamedTuple):
    """A piece of a line and how it looks; the style only repeats what the words say."""

    text: str
    style: Style = ""


Line = tuple[Span, ...]
BLANK: Line = ()


class Pages(Protocol):
    """A report, piece by piece, in the order in which it is shown."""

    def exercise(self, file: FileInfo) -> list[Line]:
        """The file that the next tasks are about, and which bytes of it were graded."""
        ...

    def task(self, task: TaskReport) -> list[Line]:
        """One task; a reason that was told before is not told again."""
        ...

    def closing(self, report: Report, command: str) -> list[Line]:
        """The sum, the hidden checks, and what to do next; ``command`` checks :func:`next_task`, or is empty."""
        ...


def plain_text(line: Line) -> str:
    """The line without its styles."""
    return "".join(span.text for span in line)


def report_lines(pages: Pages, report: Report, command: str = "") -> Iterator[Line]:
    """A whole report."""
    files = {file.path: file for file in report.submission.files}
    exercise = ""
    for task in report.tasks:
        if task.exercise != exercise:
            exercise = task.exercise
            yield from pages.exercise(files.get(exercise, FileInfo(exercise, 0, "")))
        yield from pages.task(task)
    yield from pages.closing(report, command)


def next_task(report: Report) -> TaskReport | None:
    """The task to do next: the first one that was begun and is not right, else the first that was not begun."""
    begun = next((task for task in report.tasks if task.verdict not in _BEGUN_NOT), None)
    return begun or next((task for task in report.tasks if task.verdict is Verdict.NOT_IMPLEMENTED), None)


def hints_told(
    task: TaskReport, language: Language, known: Mapping[str, tuple[Text, ...]], *, every: bool
) -> list[str]:
    """The hints to show: the report's one, or every hint that ``known`` has for the task."""
    hints = known.get(task.id, ()) if every else ()
    return [paragraph(hint[language]) for hint in (hints or ((task.hint,) if task.hint else ()))]


class Repeats:
    """Remembers which reasons were told, so that one syntax error is not told for every task of its file."""

    def __init__(self) -> None:
        self._told: set[tuple[str, ...]] = set()

    def seen(self, task: TaskReport) -> bool:
        """Whether this task's reason was told already; from now on it is."""
        # "fill in square(x)" and "fill in minmax_scale(X)" are one reason.
        reason = re.sub(rf"(?<![\w/]){re.escape(task.name)}(?![\w.])(\([^)]*\))?", "", task.message.en)
        place = task.where
        alike = task.verdict is Verdict.NOT_IMPLEMENTED and place is None
        where = "" if place is None else f"{place.file}:{place.cell}:{place.line}"
        key = (task.verdict.value, reason, where, "" if alike else task.exercise)
        seen = key in self._told and task.difference is None
        self._told.add(key)
        return seen


def verdict_style(verdict: Verdict) -> Style:
    """How a verdict's symbol and word look."""
    if verdict is Verdict.PASSED:
        return "good"
    if verdict is Verdict.NOT_IMPLEMENTED:
        return "dim"
    return "warn" if verdict in {Verdict.PARTIAL, Verdict.GRADER_ERROR} else "bad"


def output_lines(stdout: str) -> tuple[list[str], int]:
    """The first lines of what the student's code printed, and how many characters are not among them."""
    cut = excerpt(stdout.strip("\n"), characters=2000, lines=_OUTPUT_LINES)
    return [line.expandtabs(4) for line in cut.text.split("\n")], cut.left_out


def total_told(report: Report) -> Text:
    """Points and passed tasks."""
    passed = sum(task.verdict is Verdict.PASSED for task in report.tasks)
    return text(
        "Total: {points}, {passed}",
        points=points_sentence(format_points(report.score), format_points(report.max_score)),
        passed=passed_sentence(passed, len(report.tasks)),
    )


def hidden_told(report: Report) -> Text:
    """How many hidden checks there are that did not run, or that they did run, or that there are none."""
    if report.hidden_not_run:
        count = hidden_sentence(report.hidden_not_run)
        return text("{count} That happens when your work is graded.", count=count)
    if report.course.hidden:
        return text("Hidden checks were run too.")  # the seed is not for students
    return text("There are no hidden checks for these tasks.")


def ours_told(report: Report) -> Text | None:
    """That some tasks could not be judged, when that is so."""
    count = sum(task.verdict is Verdict.GRADER_ERROR for task in report.tasks)
    if not count:
        return None
    return text("Tasks that nngrade could not judge: {count}. Not your fault; tell your instructor.", count=count)


def next_told(report: Report, command: str) -> Text | None:
    """What to do next; with ``command`` the sentence goes on with it, on a line of its own."""
    task = next_task(report)
    if task is None:
        whole = report.tasks and all(t.verdict is Verdict.PASSED for t in report.tasks)
        return text("Everything here is right.") if whole else None
    notebooks = {file.path: file.notebook for file in report.submission.files}
    named = {"task": one_line(task.name), "file": one_line(notebooks.get(task.exercise) or task.exercise)}
    if task.verdict is Verdict.NOT_IMPLEMENTED and task.where is None:
        return (
            text("Next: write {task} in {file}, then run", **named)
            if command
            else text("Next: write {task} in {file}.", **named)
        )
    if command:
        return text("Next: correct {task} in {file}, then run", **named)
    return text("Next: correct {task} in {file}.", **named)
