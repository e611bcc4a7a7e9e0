"""What the class page shows, prepared: every string is safe to look at, bounded and in one language."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from nngrade.class_summary import ClassSummary, TaskSummary
from nngrade.entries import Entry, State
from nngrade.model import Language, Verdict
from nngrade.report.bars import Cell
from nngrade.report.class_words import (
    bar_sentence,
    cut_sentence,
    mean_sentence,
    median_sentence,
    note_heading,
    people_sentence,
    same_files_sentence,
    shown_sentence,
    state_word,
)
from nngrade.report.parts import Mark, Prose, kind, mark, prose
from nngrade.report.safe_text import one_line
from nngrade.report.summary import format_points
from nngrade.report.view import moment
from nngrade.report.words import page_words
from nngrade.texts import text

MOST_ROWS = 5000
_MOST_NOTES = 300
_MOST_PEOPLE = 40
_PLOT_HEIGHT = 160


@dataclass(frozen=True)
class PersonView:
    """One line of the table; ``sort_points`` and ``sort_passed`` are numbers to sort by, ``share`` is 0 to 100."""

    name: str
    id: str
    href: str
    points: str
    sort_points: str
    share: str
    passed: str
    sort_passed: str
    state: str
    graded: bool
    submitted: str
    late: bool
    note: str


@dataclass(frozen=True)
class BarView:
    """One bar of the distribution, in units of the picture, 160 high."""

    x: str
    y: str
    width: str
    height: str
    count: str
    middle: str
    sentence: str


@dataclass(frozen=True)
class CountView:
    """A verdict and how many people have it."""

    mark: Mark
    people: str


@dataclass(frozen=True)
class MistakeView:
    """A named mistake, and how many people have it."""

    message: Prose
    people: str


@dataclass(frozen=True)
class TaskView:
    """One task over the class."""

    name: str
    title: str
    mean: str
    cells: tuple[Cell, ...]
    counts: tuple[CountView, ...]
    mistakes: tuple[MistakeView, ...]


@dataclass(frozen=True)
class ExerciseView:
    """One file's tasks."""

    path: str
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True)
class LinkView:
    """A person, with the way to the report; ``href`` is empty when there is none."""

    name: str
    href: str


@dataclass(frozen=True)
class EyeView:
    """Something at which a person should look: who, a verdict or none, and what."""

    people: tuple[LinkView, ...]
    more: str
    mark: Mark | None
    said: Prose


@dataclass(frozen=True)
class EyeGroup:
    """Several of the same kind."""

    heading: str
    items: tuple[EyeView, ...]


@dataclass(frozen=True)
class ClassView:
    """The whole page."""

    language: Language
    course: str
    version: str
    title: str
    count: str
    mean: str
    median: str
    states: tuple[str, ...]
    finished: bool
    eye: tuple[EyeGroup, ...]
    people: tuple[PersonView, ...]
    shown: str
    cut: str
    bars: tuple[BarView, ...]
    low: str
    high: str
    exercises: tuple[ExerciseView, ...]
    hidden_cases: str
    run: str
    versions: str
    input_format: str
    confinement: tuple[str, ...]


def class_view(summary: ClassSummary, language: Language) -> ClassView:
    """Everything that the page shows; at most :data:`MOST_ROWS` people have a line in the table."""
    total = sum(summary.states.values())
    people = tuple(_person(entry, language) for entry in itertools.islice(summary.entries, MOST_ROWS))
    words = page_words(language)
    most = format_points(summary.max_score)
    return ClassView(
        language=language,
        course=one_line(summary.course.title[language] or summary.course.name, 120),
        version=one_line(f"{summary.course.name} {summary.course.version}", 80),
        title=people_sentence(total)[language],
        count=f"{total:,}",
        mean="" if summary.mean is None else mean_sentence(format_points(summary.mean), most)[language],
        median="" if summary.median is None else median_sentence(format_points(summary.median), most)[language],
        states=tuple(_states(summary, language)),
        finished=summary.finished,
        eye=tuple(_eye(summary, language)),
        people=people,
        shown=shown_sentence(len(people))[language],
        cut=cut_sentence(len(people), total)[language] if total > len(people) else "",
        bars=tuple(_bars(summary, language)),
        low="0",
        high=most,
        exercises=tuple(_exercises(summary.tasks, language)),
        hidden_cases=words["yes"] if summary.course.hidden else words["no"],
        run=f"{moment(summary.run.started)} – {moment(summary.run.ended)}".rstrip(" –"),
        versions=one_line(
            f"nngrade {summary.run.nngrade} · Python {summary.run.python} · NumPy {summary.run.numpy}", 120
        ),
        input_format=one_line(summary.run.input_format, 60),
        confinement=tuple(one_line(layer, 60) for layer in summary.run.confinement[:20]),
    )


def _states(summary: ClassSummary, language: Language) -> Iterator[str]:
    for state in State:
        count = summary.states.get(state.value, 0)
        if count:
            yield f"{state_word(state)[language]}: {count:,}"


def _person(entry: Entry, language: Language) -> PersonView:
    passed = sum(task.verdict is Verdict.PASSED for task in entry.tasks)
    graded = entry.state is State.GRADED
    return PersonView(
        name=one_line(entry.person.name or entry.person.id, 80),
        id=one_line(entry.person.id, 80),
        href=_href(entry.folder),
        points=f"{format_points(entry.score)} / {format_points(entry.max_score)}" if graded else "",
        sort_points=f"{entry.score:.6f}" if graded else "-1",
        share=f"{_share(entry):.1f}",
        passed=f"{passed} / {len(entry.tasks)}" if graded else "",
        sort_passed=str(passed if graded else -1),
        state=state_word(entry.state)[language],
        graded=graded,
        submitted=moment(entry.submitted),
        late=bool(entry.late),
        note=one_line(entry.note[language].replace("\n", " "), 300) if entry.note else "",
    )


def _share(entry: Entry) -> float:
    return 100 * min(1.0, max(0.0, entry.score / entry.max_score)) if entry.max_score > 0 else 0.0


def _href(folder: str) -> str:
    """The way from the page to a report; a folder's name may hold anything that a file system takes."""
    return quote(f"./{folder}/report.html", safe="/.") if folder else ""


def _eye(summary: ClassSummary, language: Language) -> Iterator[EyeGroup]:
    for verdict, found in itertools.groupby(
        sorted(summary.attention, key=lambda one: (one.verdict.value, one.person)), key=lambda one: one.verdict
    ):
        members = list(found)
        items = tuple(
            EyeView(
                (LinkView(one_line(one.name or one.person, 80), _href(one.folder)),),
                "",
                None,
                prose(", ".join(f"`{one_line(task, 80)}`" for task in one.tasks[:_MOST_PEOPLE])),
            )
            for one in members[:_MOST_NOTES]
        )
        yield EyeGroup(mark(verdict, language).word, items)
    if summary.same_files:
        items = tuple(_same(summary, language))
        yield EyeGroup(text("Equal files")[language], items)
    yield from _notes(summary, language)


def _same(summary: ClassSummary, language: Language) -> Iterator[EyeView]:
    for group in summary.same_files[:_MOST_NOTES]:
        said = f"`{one_line(group.exercise, 80)}`: {same_files_sentence(identical=group.identical)[language]}"
        yield EyeView(
            tuple(LinkView(one_line(person, 60), "") for person in group.people[:_MOST_PEOPLE]),
            _more(len(group.people) - _MOST_PEOPLE, language),
            None,
            prose(said),
        )


def _notes(summary: ClassSummary, language: Language) -> Iterator[EyeGroup]:
    known = ["unmatched", "double", "refused", "ignored", "attempts"]
    notes = sorted(summary.notes, key=lambda note: known.index(note.kind) if note.kind in known else len(known))
    for name, found in itertools.groupby(notes, key=lambda note: note.kind):
        members = list(found)
        items = tuple(
            EyeView(
                (LinkView(one_line(note.person or note.source, 80), ""),),
                "",
                None,
                prose(one_line(note.message[language].replace("\n", " "), 300)),
            )
            for note in members[:_MOST_NOTES]
        )
        heading = note_heading(name)[language]
        yield EyeGroup(f"{heading} ({len(members):,})", items)


def _more(count: int, language: Language) -> str:
    return text("and {count} more people", count=count)[language] if count > 0 else ""


def _bars(summary: ClassSummary, language: Language) -> Iterator[BarView]:
    bars = summary.distribution
    highest = max((bar.people for bar in bars), default=0)
    width = 640 / max(len(bars), 1)
    for number, bar in enumerate(bars):
        height = _PLOT_HEIGHT * bar.people / highest if highest else 0.0
        yield BarView(
            x=f"{number * width + 2:.1f}",
            y=f"{_PLOT_HEIGHT + 20 - height:.1f}",
            width=f"{width - 4:.1f}",
            height=f"{height:.1f}",
            count=f"{bar.people:,}" if bar.people else "",
            middle=f"{(number + 0.5) * width:.1f}",
            sentence=bar_sentence(format_points(bar.low), format_points(bar.high), bar.people)[language],
        )


def _exercises(tasks: Iterable[TaskSummary], language: Language) -> Iterator[ExerciseView]:
    for path, members in itertools.groupby(tasks, key=lambda task: task.id.partition("::")[0]):
        yield ExerciseView(one_line(path, 120), tuple(_task(task, language) for task in members))


def _task(task: TaskSummary, language: Language) -> TaskView:
    order = [verdict for verdict in Verdict if task.verdicts.get(verdict)]
    mean = "" if task.mean is None else f"{format_points(task.mean)} / {format_points(task.max_score)}"
    return TaskView(
        name=one_line(task.id.partition("::")[2] or task.id, 80),
        title=one_line(task.title[language], 120),
        mean=mean,
        cells=tuple(_stack(task)),
        counts=tuple(CountView(mark(verdict, language), f"{task.verdicts[verdict]:,}") for verdict in order),
        mistakes=tuple(
            MistakeView(prose(mistake.message[language]), people_sentence(mistake.people)[language])
            for mistake in task.mistakes
        ),
    )


def _stack(task: TaskSummary) -> Iterator[Cell]:
    """The verdicts as one bar of a thousand units."""
    people = sum(task.verdicts.values())
    start = 0.0
    for verdict in Verdict:
        count = task.verdicts.get(verdict, 0)
        if count:
            width = 1000 * count / people
            yield Cell(f"{start:.1f}", f"{width:.1f}", f"{width:.1f}", kind(verdict))
            start += width
