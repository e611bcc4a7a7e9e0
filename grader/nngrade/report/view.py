"""What the page shows, prepared: every string is safe to look at, bounded and in one language; templates only place it.

Nothing here is HTML: the template escapes.  A seed is never part of a view, so no page can show it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from nngrade.model import (
    Curve,
    DecisionMap,
    Figure,
    GroupReport,
    Language,
    LectureInfo,
    Report,
    TaskReport,
    Text,
    Verdict,
)
from nngrade.report.bars import Cell, lecture_bar
from nngrade.report.curves import CurveView, curve_view
from nngrade.report.maps import MapView, map_view
from nngrade.report.networks import NetworkView, network_view
from nngrade.report.parts import Mark, Prose, mark, prose
from nngrade.report.remembered import Remembered, in_common
from nngrade.report.safe_text import excerpt, one_line, paragraph
from nngrade.report.summary import format_points, mistake_beside_message, short_hash
from nngrade.report.words import (
    checks_sentence,
    cut_sentence,
    file_label,
    hidden_sentence,
    more_files_sentence,
    notes_told,
    page_words,
    passed_sentence,
    place_sentence,
    points_sentence,
)

_MAX_FILES = 40
_FEW_FILES = 6


FigureView = CurveView | MapView | NetworkView


@dataclass(frozen=True)
class Block:
    """Several lines of somebody's text, and a sentence about what was cut off (may be empty)."""

    text: str
    cut: str


@dataclass(frozen=True)
class DifferenceView:
    """The call, what came back and what was expected."""

    call: str
    got: str
    expected: str


@dataclass(frozen=True)
class PlaceView:
    """A line of the student's code: "gates.py, line 7", the number for the margin, the line."""

    place: str
    number: str
    source: str


@dataclass(frozen=True)
class GroupView:
    """One part of a task's points."""

    mark: Mark
    title: str
    detail: Prose
    checks: str
    hidden: bool
    points: str


@dataclass(frozen=True)
class TaskView:
    """One task, as both its line in the overview and its section.

    A view that several people's reports share has a number of its own as ``shared``; any other one has 0.
    """

    anchor: str
    shared: int
    name: str
    title: str
    mark: Mark
    points: str
    passed: bool
    message: Prose
    named: bool
    misconception: Prose
    difference: DifferenceView | None
    where: PlaceView | None
    output: Block | None
    hint: Prose
    groups: tuple[GroupView, ...]
    figures: tuple[FigureView, ...]
    hidden_note: str


@dataclass(frozen=True)
class ExerciseView:
    """One file's tasks."""

    path: str
    points: str
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True)
class LectureView:
    """One lecture's progress and exercises."""

    title: str
    points: str
    sentence: str
    cells: tuple[Cell, ...]
    exercises: tuple[ExerciseView, ...]


@dataclass(frozen=True)
class FileView:
    """A submitted file; ``hash`` is empty when it is missing."""

    path: str
    hash: str


@dataclass(frozen=True)
class NotesView:
    """What there is to know about how a file was read."""

    heading: str
    notes: tuple[Prose, ...]


@dataclass(frozen=True)
class PageView:
    """The whole page."""

    language: Language
    person: str
    course: str
    version: str
    score: str
    max_score: str
    score_sentence: str
    passed_sentence: str
    hidden_note: str
    adjustment: tuple[str, ...]
    files: tuple[FileView, ...]
    notes: tuple[NotesView, ...]
    files_count: str
    files_open: bool
    more_files: str
    submission_hash: str
    lectures: tuple[LectureView, ...]
    hidden_cases: str
    created: str
    created_iso: str
    confinement: tuple[str, ...]


def page_view(report: Report, language: Language, adjustment: Sequence[Text] = ()) -> PageView:
    """Everything that the page of ``report`` shows, in ``language``; ``adjustment`` is what became of the score."""
    words = page_words(language)
    shown, maximum = format_points(report.score), format_points(report.max_score)
    files = report.submission.files
    return PageView(
        language=language,
        person=one_line(report.submission.name or report.submission.id, 80),
        course=one_line(report.course.title[language] or report.course.name, 120),
        version=one_line(f"{report.course.name} {report.course.version}", 80),
        score=shown,
        max_score=maximum,
        score_sentence=points_sentence(shown, maximum)[language],
        passed_sentence=_passed(report.tasks)[language],
        hidden_note=hidden_sentence(report.hidden_not_run)[language] if report.hidden_not_run else "",
        adjustment=tuple(one_line(line[language], 500) for line in adjustment),
        files=tuple(FileView(one_line(file_label(f), 120), one_line(short_hash(f.sha256))) for f in files[:_MAX_FILES]),
        notes=tuple(
            NotesView(heading, tuple(prose(note) for note in notes)) for heading, notes in notes_told(report, language)
        ),
        files_count=str(len(files)),
        files_open=len(files) <= _FEW_FILES,
        more_files=more_files_sentence(len(files) - _MAX_FILES)[language] if len(files) > _MAX_FILES else "",
        submission_hash=one_line(short_hash(report.submission.sha256)),
        lectures=tuple(_lectures(report, language)),
        hidden_cases=words["yes"] if report.course.hidden else words["no"],
        created=moment(report.created),
        created_iso=one_line(report.created, 40),
        confinement=tuple(one_line(layer, 120) for layer in report.confinement[:_MAX_FILES]),
    )


def _passed(tasks: Iterable[TaskReport]) -> Text:
    verdicts = [task.verdict for task in tasks]
    return passed_sentence(verdicts.count(Verdict.PASSED), len(verdicts))


def moment(iso: str) -> str:
    """A time (ISO 8601) as people write it, by this machine's clock if it tells a zone; else as it is, on one line."""
    try:
        time = datetime.fromisoformat(iso.replace("Z", "+00:00"))
        if time.tzinfo is not None:
            offset = time.astimezone().utcoffset() or timedelta()
            time = time.astimezone(timezone(offset))  # called "UTC+09:00", which everybody can read
    except (ValueError, OverflowError, OSError):  # the latter where no clock has such a year
        return one_line(iso, 40)
    return f"{time:%Y-%m-%d %H:%M} {time.tzname() or ''}".rstrip()


def _lectures(report: Report, language: Language) -> Iterable[LectureView]:
    titles = {lecture.id: lecture for lecture in report.course.lectures}
    numbered = list(enumerate(report.tasks, start=1))
    for lecture, members in _grouped(numbered, lambda item: item[1].id.partition("/")[0]):
        tasks = [task for _, task in members]
        exercises = tuple(
            ExerciseView(
                path=one_line(path),
                points=_points(sum(t.score for _, t in items), sum(t.max_score for _, t in items)),
                tasks=tuple(_remembered(number, task, language) for number, task in items),
            )
            for path, items in _grouped(members, lambda item: item[1].exercise)
        )
        info = titles.get(lecture) or LectureInfo(lecture, Text(lecture, lecture))
        yield LectureView(
            title=one_line(info.title[language] or lecture),
            points=_points(sum(task.score for task in tasks), sum(task.max_score for task in tasks)),
            sentence=_passed(tasks)[language],
            cells=tuple(lecture_bar(tasks)),
            exercises=exercises,
        )


Numbered = tuple[int, TaskReport]


def _grouped(items: Iterable[Numbered], key: Callable[[Numbered], str]) -> Iterable[tuple[str, list[Numbered]]]:
    return ((name, list(members)) for name, members in itertools.groupby(items, key))


def _points(points: float, maximum: float) -> str:
    return f"{format_points(points)} / {format_points(maximum)}"


_TASKS = Remembered()
_NUMBERS = itertools.count(1)


def _remembered(number: int, task: TaskReport, language: Language) -> TaskView:
    common = in_common(task)
    if common is None:
        return _task(number, task, language)
    return _TASKS.piece((number, common, language), lambda: _task(number, common, language, next(_NUMBERS)))


def _task(number: int, task: TaskReport, language: Language, shared: int = 0) -> TaskView:
    beside = mistake_beside_message(task, language)
    return TaskView(
        anchor=f"task-{number}",
        shared=shared,
        name=one_line(task.name or task.id, 80),
        title=one_line(task.title[language]),
        mark=mark(task.verdict, language),
        points=_points(task.score, task.max_score),
        passed=task.verdict is Verdict.PASSED,
        message=prose(task.message[language]),
        named=task.misconception is not None,
        misconception=prose(beside) if beside else (),
        difference=_difference(task),
        where=_place(task, language),
        output=_output(task, language),
        hint=prose(task.hint[language]) if task.hint else (),
        groups=tuple(_group(group, task.verdict_of(group), language) for group in task.groups[:_MAX_FILES]),
        figures=_figures(task.figures, language),
        hidden_note=hidden_sentence(task.hidden_not_run)[language] if task.hidden_not_run else "",
    )


def _difference(task: TaskReport) -> DifferenceView | None:
    if task.difference is None:
        return None
    raw = (task.difference.call, task.difference.got, task.difference.expected)
    return DifferenceView(*(paragraph(value, 600) for value in raw))


def _place(task: TaskReport, language: Language) -> PlaceView | None:
    where = task.where
    if where is None:
        return None
    return PlaceView(
        place=place_sentence(where)[language],
        number=str(where.line) if where.line > 0 else "",
        source=one_line(where.source.strip("\n").expandtabs(4), 300),
    )


def _output(task: TaskReport, language: Language) -> Block | None:
    if not task.stdout:
        return None
    shown = excerpt(task.stdout)
    return Block(shown.text, cut_sentence(shown.left_out)[language] if shown.left_out else "")


def _group(group: GroupReport, verdict: Verdict, language: Language) -> GroupView:
    return GroupView(
        mark=mark(verdict, language),
        title=one_line(group.title[language] or group.name),
        detail=prose(group.detail[language]) if group.detail else (),
        checks=checks_sentence(group.cases)[language],
        hidden=group.hidden,
        points=_points(group.points, group.max_points),
    )


def _figures(figures: Iterable[Figure], language: Language) -> tuple[FigureView, ...]:
    return tuple(view for figure in figures if (view := _figure(figure, language)) is not None)


def _figure(figure: Figure, language: Language) -> FigureView | None:
    if isinstance(figure, Curve):
        return curve_view(figure, language)
    return map_view(figure, language) if isinstance(figure, DecisionMap) else network_view(figure, language)
