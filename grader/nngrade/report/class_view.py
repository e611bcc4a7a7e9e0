"""What the class page shows, prepared: every string is safe to look at, bounded and in one language."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from nngrade.class_summary import Attention, ClassNote, ClassSummary, SameFiles, TaskSummary
from nngrade.entries import Entry, State
from nngrade.model import Language, Verdict
from nngrade.report.bars import Cell
from nngrade.report.class_parts import (
    BarView,
    ClassView,
    CountView,
    ExerciseView,
    EyeGroup,
    EyeView,
    LinkView,
    MistakeView,
    PersonView,
    TaskView,
)
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
from nngrade.report.parts import kind, mark, prose
from nngrade.report.results_layout import REPORT_PAGE
from nngrade.report.safe_text import one_line
from nngrade.report.summary import format_points
from nngrade.report.view import moment
from nngrade.report.words import page_words
from nngrade.texts import text

MOST_ROWS = 5000
_MOST_NOTES = 300
_MOST_PEOPLE = 40
_PLOT_HEIGHT = 160


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
    return quote(f"./{folder}/{REPORT_PAGE}", safe="/.") if folder else ""


def _eye(summary: ClassSummary, language: Language) -> Iterator[EyeGroup]:
    """Who could not be graded, then what stands out in the gradings, then what reading the class met."""
    known = ["excused", "unmatched", "roster", "double", "refused", "ignored", "attempts"]
    notes: dict[str, list[EyeView]] = {"failed": [], **{kind: [] for kind in known}}
    for note in _once(summary.notes):
        notes.setdefault(note.kind, []).append(_note(summary, note, language))
    failed = notes.pop("failed")
    if failed:
        yield _group(note_heading("failed")[language], failed, language)
    attention = sorted(summary.attention, key=lambda one: (one.verdict.value, one.person))
    for verdict, found in itertools.groupby(attention, key=lambda one: one.verdict):
        yield _group(mark(verdict, language).word, [_attention(one) for one in found], language)
    if summary.same_files:
        items = [_same(summary, group, language) for group in summary.same_files]
        yield _group(text("Equal files")[language], items, language)
    for name, items in notes.items():
        if items:
            yield _group(note_heading(name)[language], items, language)


def _once(notes: Iterable[ClassNote]) -> Iterable[ClassNote]:
    """Who could not be graded since two things are theirs is told so once, not again for each of them."""
    found: dict[tuple[str, str], ClassNote] = {}
    for note in notes:
        found.setdefault((note.person or note.source, note.message.en), note)
    return found.values()


def _group(heading: str, items: list[EyeView], language: Language) -> EyeGroup:
    more = text("and {count} more of these", count=len(items) - _MOST_NOTES)[language]
    return EyeGroup(f"{heading} ({len(items):,})", tuple(items[:_MOST_NOTES]), more if len(items) > _MOST_NOTES else "")


def _attention(one: Attention) -> EyeView:
    tasks = ", ".join(f"`{one_line(task, 80)}`" for task in one.tasks[:_MOST_PEOPLE])
    return EyeView((_who(one.person, one.name, one.folder),), "", prose(tasks))


def _same(summary: ClassSummary, group: SameFiles, language: Language) -> EyeView:
    said = f"`{one_line(group.exercise, 80)}`: {same_files_sentence(identical=group.identical)[language]}"
    people = tuple(_link(summary, person) for person in group.people[:_MOST_PEOPLE])
    return EyeView(people, _more(len(group.people) - _MOST_PEOPLE, language), prose(said))


def _note(summary: ClassSummary, note: ClassNote, language: Language) -> EyeView:
    who = _link(summary, note.person) if note.person else LinkView(one_line(note.source, 80), "")
    return EyeView((who,), "", prose(one_line(note.message[language].replace("\n", " "), 300)))


def _link(summary: ClassSummary, person: str) -> LinkView:
    return _who(person, *summary.links.get(person, (person, "")))


def _who(person: str, name: str, folder: str) -> LinkView:
    """A person by name and id: several may have the same name."""
    shown = person if name in {"", person} else f"{name} ({person})"
    return LinkView(one_line(shown, 80), _href(folder))


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
