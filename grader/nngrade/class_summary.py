"""A graded class as one page shows it: plain data, made from a gradebook by ``gradebook/summary.py``.

Imports the model and the entries only, so whatever draws the page knows no more than this.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from nngrade.entries import Entry
from nngrade.model import CourseInfo, Text, Verdict


@dataclass(frozen=True)
class RunInfo:
    """The last run: when (ISO 8601), with which versions, where, and how many attempts it graded, kept, could not."""

    started: str
    ended: str
    nngrade: str
    python: str
    numpy: str
    confinement: tuple[str, ...]
    jobs: int
    scheduler: str
    input_format: str
    graded: int
    kept: int
    failed: int


@dataclass(frozen=True)
class MistakeCount:
    """A named misconception of a task, and how many people have it."""

    id: str
    message: Text
    people: int


@dataclass(frozen=True)
class TaskSummary:
    """A task over the class: how many people got which verdict, and which named mistakes were theirs.

    ``mean`` is that of the points, over the people who were graded; None when nobody was.  ``mistakes`` begin with the
    one that most people have.
    """

    id: str
    title: Text
    max_score: float
    mean: float | None
    verdicts: Mapping[Verdict, int]
    mistakes: tuple[MistakeCount, ...]

    @property
    def lecture(self) -> str:
        """The lecture's id."""
        return self.id.partition("/")[0]


@dataclass(frozen=True)
class SameFiles:
    """People whose files for an exercise are the same: byte for byte, or but for names, comments and layout."""

    exercise: str
    people: tuple[str, ...]
    identical: bool


@dataclass(frozen=True)
class Attention:
    """A person with tasks that ended in a way at which a teacher should look."""

    person: str
    name: str
    folder: str
    verdict: Verdict
    tasks: tuple[str, ...]


@dataclass(frozen=True)
class ClassNote:
    """What reading the class met; ``kind`` is failed, or a kind of a class list's notes."""

    kind: str
    person: str | None
    source: str
    message: Text


@dataclass(frozen=True)
class Bar:
    """How many people have ``low`` to ``high`` points; ``high`` itself belongs to the next bar, but for the last."""

    low: float
    high: float
    people: int


@dataclass(frozen=True)
class ClassSummary:
    """Everything that the page of a class shows.

    ``entries`` are the attempts that count, by the persons' ids, and can be gone through more than once; they are read
    one at a time.  ``states`` counts people by their state's value.  ``median`` and ``mean`` are of the points of those
    who were graded, None when nobody was.
    """

    course: CourseInfo
    digest: str
    run: RunInfo
    finished: bool
    max_score: float
    entries: Iterable[Entry]
    states: Mapping[str, int]
    distribution: tuple[Bar, ...]
    mean: float | None
    median: float | None
    tasks: tuple[TaskSummary, ...]
    same_files: tuple[SameFiles, ...] = ()
    attention: tuple[Attention, ...] = ()
    notes: tuple[ClassNote, ...] = ()
    links: Mapping[str, tuple[str, str]] = field(default_factory=dict)
