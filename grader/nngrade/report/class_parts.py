"""The parts of the class page, as its template takes them: strings that are safe to look at, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from nngrade.model import Language
from nngrade.report.bars import Cell
from nngrade.report.parts import Mark, Prose


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
    """Something at which a person should look: who, and what."""

    people: tuple[LinkView, ...]
    more: str
    said: Prose


@dataclass(frozen=True)
class EyeGroup:
    """Several of the same kind; ``more`` says how many are not listed."""

    heading: str
    items: tuple[EyeView, ...]
    more: str


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
