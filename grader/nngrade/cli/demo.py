"""``nngrade demo``: a small class with typical mistakes, graded before your eyes."""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from nngrade.cli import console
from nngrade.cli.language import language, option, say
from nngrade.cli.localized import Command, Option, plain_option
from nngrade.cli.results import prepare, write_grades, write_reports
from nngrade.cli.workspace import shown
from nngrade.course import Course, Lecture, load_course
from nngrade.errors import UsageError
from nngrade.model import Report, Verdict
from nngrade.report.cells import cell_len, clip, pad, wrap
from nngrade.report.results_layout import GRADEBOOK, GRADES, REPORT, REPORT_PAGE, refuse_strange
from nngrade.report.safe_text import one_line, paragraph
from nngrade.report.summary import format_points
from nngrade.report.terminal import BLANK, Line, Span, Style, next_task
from nngrade.report.words import points_sentence
from nngrade.sandbox import Launcher, open_launcher
from nngrade.submissions import read_workspace
from nngrade.texts import text

DEFAULT_OUT = "nngrade-demo"
_MOST_LINES = 3


def demo(*, out: str | None, plain: bool) -> int:
    """Grade the class and say where the reports are."""
    with open_launcher() as launcher, console.waiting(wanted=not plain) as waiting:
        course = load_course()
        lecture = _lecture(course)
        people = _roster(lecture)
        folder = _results(out, people[0][0])
        table = _Table([name for _, name in people], plain=plain)
        table.head(lecture)
        reports: list[Report] = []
        for number, (person, name) in enumerate(people, 1):
            waiting.tell(text("grading {name} ({number} of {total})", name=name, number=number, total=len(people)))
            reports.append(_grade(launcher, course, lecture, person, name))
            write_reports(folder, reports[-1], language())
            waiting.clear()
            table.row(reports[-1])
        write_grades(folder, reports)
    _closing(folder, reports, lecture, plain=plain)
    return 0


def _grade(launcher: Launcher, course: Course, lecture: Lecture, person: str, name: str) -> Report:
    from nngrade.grade import grade  # noqa: PLC0415  imports NumPy, after the launcher's process has started to

    work = read_workspace(lecture.folder / "demo" / person, course, id=person, name=name)
    tasks = [task.id for exercise in lecture.exercises for task in exercise.tasks]
    return grade(work, course, tasks=tasks, launcher=launcher)


def _lecture(course: Course) -> Lecture:
    for lecture in course.lectures:
        if (lecture.folder / "demo" / "roster.csv").is_file():
            return lecture
    raise UsageError.of(text("This course has no demo class."))


def _roster(lecture: Lecture) -> list[tuple[str, str]]:
    with (lecture.folder / "demo" / "roster.csv").open(encoding="utf-8-sig", newline="") as file:
        return [(row["id"], row["name"]) for row in csv.DictReader(file)]


def _results(out: str | None, first: str) -> Path:
    """The folder for the results: the one asked for, else one here, else a temporary one; ``first`` is a person's."""
    folder = Path(out or DEFAULT_OUT)
    try:
        prepare(folder)
        own = [GRADEBOOK] if (folder / first / REPORT).is_file() else [GRADEBOOK, GRADES]  # a demo is written over
        refuse_strange(folder, *own, command="nngrade demo")
    except UsageError:
        if out is not None:
            raise
        folder = Path(tempfile.mkdtemp(prefix=f"{DEFAULT_OUT}-"))
    return folder


class _Table:
    """The class, one row for each person as soon as the person is graded."""

    def __init__(self, names: Sequence[str], *, plain: bool) -> None:
        self._plain = plain
        self._width = min(max(console.width(), 40), 80)
        self._heads = [say(text("Name")), say(text("Points")), say(text("The first thing to correct"))]
        self._names = min(max(cell_len(name) for name in [*names, self._heads[0]]), 16)
        self._points = max(cell_len(self._heads[1]), 7)

    def head(self, lecture: Lecture) -> None:
        """What is being graded, and the columns' names."""
        console.show_text(
            text('A small class has done the exercises of "{lecture}". nngrade grades it:', lecture=lecture.title),
            plain=self._plain,
        )
        if not self._plain:
            name, points, thing = self._heads
            columns = f"  {pad(name, self._names)}  {pad(points, self._points, right=True)}    {thing}"
            console.show([BLANK, (Span(clip(columns, self._width), "strong"),)])

    def row(self, report: Report) -> None:
        """One person."""
        console.show(self._linear(report) if self._plain else self._lines(report))

    def _linear(self, report: Report) -> Iterator[Line]:
        points = points_sentence(format_points(report.score), format_points(report.max_score))
        name, reason = one_line(report.submission.name), _first_wrong(report)
        yield (Span(f"{name}: {say(points)}. {reason}"),)

    def _lines(self, report: Report) -> Iterator[Line]:
        right = all(task.verdict is Verdict.PASSED for task in report.tasks)
        name = pad(clip(one_line(report.submission.name), self._names), self._names)
        points = f"{format_points(report.score)} / {format_points(report.max_score)}"
        start = 2 + self._names + 2 + self._points + 4
        told = wrap(_first_wrong(report), self._width - start)
        if len(told) > _MOST_LINES:
            last = clip(f"{told[_MOST_LINES - 1]} ...", self._width - start)
            told = [*told[: _MOST_LINES - 1], last]
        style: Style = "good" if right else "bad" if report.score == 0 else "warn"
        yield (
            Span(f"  {name}  "),
            Span(pad(points, self._points, right=True), style),
            Span(f"    {told[0]}"),
        )
        yield from ((Span(" " * start), Span(piece)) for piece in told[1:])


def _first_wrong(report: Report) -> str:
    task = next_task(report)
    if task is None:
        return say(text("nothing"))
    words = task.misconception.message if task.misconception else task.message
    return f"{one_line(task.name)}: {paragraph(words[language()], 400)}"


def _closing(folder: Path, reports: Sequence[Report], lecture: Lecture, *, plain: bool) -> None:
    person = next((r.submission.id for r in reports if next_task(r)), reports[0].submission.id)
    console.show([BLANK])
    page = shown(folder / person / REPORT_PAGE)
    console.show_text(text("Open a report in a browser, for example {path}", path=page), plain=plain)
    console.show_text(text("All points, for a spreadsheet: {path}", path=shown(folder / GRADES)), plain=plain)
    console.show_text(text("Now you: run these two"), plain=plain)
    called = _called()
    console.show(
        [(Span(f"  {called} start{option()}", "code"),), (Span(f"  {called} check {lecture.id}{option()}", "code"),)]
    )


def _called() -> str:
    """How this program is called from here: by its name, or by its path where the shell does not know the name."""
    import shutil  # noqa: PLC0415  the demo has time

    program = Path(sys.argv[0])
    if shutil.which("nngrade") or program.stem != "nngrade":
        return "nngrade"
    return shown(program)


command = Command(
    "demo",
    demo,
    summary=lambda: text("Grade a small class with typical mistakes, to see what nngrade does."),
    details=[
        lambda: text(
            "The reports go to {name} in this folder, or to a temporary folder when nothing can be written here.",
            name=DEFAULT_OUT,
        )
    ],
    examples=("nngrade demo", "nngrade demo --out /tmp/demo --lang ko"),
    params=[
        Option("--out", metavar="DIR", words=lambda: text("The folder for the reports.")),
        plain_option(),
    ],
)
