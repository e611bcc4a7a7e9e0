"""What a gradebook holds: people, and what each of them handed in and got.  Imports the model only.

Grading a class fills a gradebook with entries; exports, uploads and the class page are functions of them.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from nngrade.model import Report, Text, Verdict

IdKind = Literal[
    "student_id",  # the university's own number; Canvas calls it SIS user id, Brightspace OrgDefinedId, Gradescope sid
    "login",  # the name a person logs in with: Canvas SIS login id, Blackboard and Brightspace user name
    "email",
    "canvas_id",  # Canvas's own user number
    "moodle_participant",  # Moodle's number of a person within one assignment: not the user number
    "moodle_user_id",
    "brightspace_id",  # the number in the names of Brightspace's download: not the OrgDefinedId
]
ID_KINDS: tuple[IdKind, ...] = (
    "student_id",
    "login",
    "email",
    "canvas_id",
    "moodle_participant",
    "moodle_user_id",
    "brightspace_id",
)


@dataclass(frozen=True)
class Person:
    """Somebody who is in the class.

    ``id`` is unique in the class, and the name of the person's folder of results.  ``ids`` are the numbers and names
    under which other systems know the person, as they were read, byte for byte.
    """

    id: str
    name: str
    ids: Mapping[IdKind, str] = field(default_factory=dict)


class State(str, enum.Enum):
    """What became of a person's work.  The values are part of the gradebook's schema."""

    GRADED = "graded"
    FAILED = "failed"  # something was handed in, and it could not be read or graded
    MISSING = "missing"  # in the roster, and nothing was handed in
    EXCUSED = "excused"  # the roster or the teacher says so


@dataclass(frozen=True)
class TaskScore:
    """One task of an entry: its verdict, points, and the id of the named mistake, if one was named."""

    id: str
    verdict: Verdict
    score: float
    max_score: float
    misconception: str | None = None


@dataclass(frozen=True)
class Entry:
    """One attempt of one person, or the fact that there is none.

    ``attempt`` counts from 1 and ``latest`` marks the one that counts; ``submitted`` is the time of handing in (ISO
    8601) or empty when nobody knows it; ``late`` is what the learning platform said of it.  ``source`` tells a teacher
    where it was read.  ``folder``, relative to the results, holds ``report.json`` and ``report.html``; it is empty when
    there is no report.  ``note`` says why there is none, or what a person should look at.
    """

    person: Person
    state: State
    attempt: int = 1
    latest: bool = True
    submitted: str = ""
    late: bool | None = None
    source: str = ""
    sha256: str = ""
    score: float = 0.0
    max_score: float = 0.0
    tasks: tuple[TaskScore, ...] = ()
    folder: str = ""
    note: Text | None = None


def task_scores(report: Report) -> tuple[TaskScore, ...]:
    """What an entry keeps of a report's tasks."""
    return tuple(
        TaskScore(t.id, t.verdict, t.score, t.max_score, t.misconception.id if t.misconception else None)
        for t in report.tasks
    )
