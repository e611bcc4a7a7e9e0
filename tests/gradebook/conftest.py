"""A gradebook of a course of three tasks, with two people in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nngrade.entries import Entry, Person, State, TaskScore
from nngrade.gradebook import Gradebook, TaskInfo
from nngrade.gradebook.record import CourseRow, RunRow, begin_run
from nngrade.gradebook.store import create_gradebook
from nngrade.model import Text, Verdict

TASKS = ("l1_a/one.py::f", "l1_a/one.py::g", "l1_a/two.py::h")
COURSE = CourseRow(
    name="mini",
    version="1",
    title=Text("Mini", "작은"),
    digest="d1",
    solutions="s1",
    seed=7,
    lectures=(("l1_a", Text("Lecture", "강의")),),
    tasks=tuple(TaskInfo(task, Text(task, f"{task} 과제"), 2.0) for task in TASKS),
)
RUN = RunRow("0.1.0", "3.11.0", "2.0.0", ("process", "time"), 2, "", "folders")


@pytest.fixture
def course() -> CourseRow:
    """What the class is graded against."""
    return COURSE


@pytest.fixture
def run_row() -> RunRow:
    """How it is graded."""
    return RUN


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Gradebook]:
    """An empty gradebook in which a run has begun."""
    with create_gradebook(tmp_path / "gradebook.sqlite") as opened:
        begin_run(opened, COURSE, RUN)
        yield opened


MakeEntry = Callable[..., Entry]


@pytest.fixture
def make_entry() -> MakeEntry:
    """``make_entry("kim", passed=2)`` is a graded attempt with that many of its tasks passed."""

    def make(who: str, *, passed: int = 3, attempt: int = 1, latest: bool = True) -> Entry:
        tasks = tuple(
            TaskScore(task, Verdict.PASSED, 2.0, 2.0)
            if place < passed
            else TaskScore(task, Verdict.FAILED, 0.0, 2.0, "mean")
            for place, task in enumerate(TASKS)
        )
        return Entry(
            person=Person(who, f"{who} 이름", {"email": f"{who}@example.org", "student_id": "007"}),
            state=State.GRADED,
            attempt=attempt,
            latest=latest,
            submitted="2025-03-04T05:06:07+09:00",
            late=False,
            source=f"{who}.zip",
            sha256="ab" * 32,
            score=2.0 * passed,
            max_score=6.0,
            tasks=tasks,
            folder=who if latest else f"{who}/attempt-{attempt}",
        )

    return make
