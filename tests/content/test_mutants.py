"""No gap in the cases: a reference with one small mistake put into it loses points, or is known to compute the same.

By default a sample of the mutants of each task is graded, always the same one: those whose names have a checksum that
the task's number of mutants allows, so that a task has about ``SAMPLE`` of them.  ``NNGRADE_MUTANTS=all`` grades every
mutant (several minutes), ``NNGRADE_MUTANTS=7`` another sample than the usual one.
"""

from __future__ import annotations

import functools
import os
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import tomli

from nngrade.authoring import Solutions, open_solutions
from nngrade.authoring.mutants import Mutant, mutants, reaches
from nngrade.course import Course, Lecture, Task, load_course
from nngrade.grade import grade
from nngrade.model import Verdict
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission

SOLUTIONS = Path(__file__).parents[2] / "solutions"
EQUIVALENTS = Path(__file__).parent / "equivalents.toml"
CHOSEN = os.environ.get("NNGRADE_MUTANTS", "0")
SAMPLE = 3
SEED = 20
TASKS = [task.id for task in load_course().tasks if not task.limits.library]  # a Keras task takes seconds for each


@dataclass(frozen=True)
class Equivalent:
    """A mutant that is right: in these tasks (all that reach it when none is named), for this reason."""

    file: str
    function: str
    change: str
    reason: str
    tasks: tuple[str, ...]

    def covers(self, file: str, task: str, mutant: Mutant) -> bool:
        """Whether it speaks of this mutant in this task."""
        return (self.file, self.function, self.change) == (file, mutant.function, mutant.change) and (
            not self.tasks or task in self.tasks
        )


@functools.cache
def equivalents() -> tuple[Equivalent, ...]:
    """The reviewed list."""
    entries: list[dict[str, Any]] = tomli.loads(EQUIVALENTS.read_text(encoding="utf-8"))["equivalent"]
    return tuple(
        Equivalent(e["file"], e["function"], change, e["reason"], tuple(e.get("tasks", ())))
        for e in entries
        for change in e["changes"]
    )


@functools.cache
def all_mutants(file: str) -> tuple[Mutant, ...]:
    """The mutants of a reference file."""
    return tuple(mutants((SOLUTIONS / file).read_text(encoding="utf-8")))


def mutants_of(task: str) -> list[Mutant]:
    """The mutants of what a task's reference consists of."""
    file, _, name = task.partition("::")
    used = reaches((SOLUTIONS / file).read_text(encoding="utf-8"), name)
    return [mutant for mutant in all_mutants(file) if mutant.function in used]


def sampled(found: Sequence[Mutant]) -> list[Mutant]:
    """The mutants to grade in this run."""
    if CHOSEN == "all":
        return list(found)
    every = max(len(found) // SAMPLE, 1)
    return [m for m in found if zlib.crc32(f"{CHOSEN} {m.function} {m.change}".encode()) % every == 0]


def hurried(course: Course) -> Course:
    """The course with less patience: a mutant that runs for ever is wrong as well."""

    def task(was: Task) -> Task:
        limits = was.limits
        return replace(
            was,
            limits=replace(
                limits, call_seconds=min(limits.call_seconds, 4.0), task_seconds=min(limits.task_seconds, 10.0)
            ),
        )

    @functools.cache
    def read(name: str) -> Lecture:
        lecture = course.lecture(name)
        exercises = tuple(replace(e, tasks=tuple(map(task, e.tasks))) for e in lecture.exercises)
        return replace(lecture, exercises=exercises)

    return replace(course, read=read)


@pytest.fixture(scope="module")
def course() -> Course:
    """The course, with less patience."""
    return hurried(load_course())


@pytest.fixture(scope="module")
def solutions() -> Solutions:
    """The private folder, for hidden cases."""
    return open_solutions(SOLUTIONS)


@pytest.mark.parametrize("task", TASKS)
def test_mutants_lose_points(task: str, course: Course, launcher: Launcher, solutions: Solutions) -> None:
    """A mutant that gets full marks is on the reviewed list."""
    file = task.partition("::")[0]
    survivors = []
    for mutant in sampled(mutants_of(task)):
        if any(known.covers(file, task, mutant) for known in equivalents()):
            continue
        submission = Submission("mutant", "mutant", {file: mutant.source.encode()})
        report = grade(submission, course, tasks=[task], solutions=solutions, seed=SEED, launcher=launcher).tasks[0]
        assert report.verdict is not Verdict.GRADER_ERROR, (mutant.change, report.message.en)
        if report.score == report.max_score:
            survivors.append(f"{mutant.function}: {mutant.change}")
    assert not survivors, "\n".join([task, *survivors])


def test_the_list_of_equivalents_is_fresh() -> None:
    """Each entry speaks of a mutant that exists, and gives a reason."""
    for known in equivalents():
        names = {(m.function, m.change) for m in all_mutants(known.file)}
        assert (known.function, known.change) in names, known
        assert len(known.reason) > 20, known
        assert set(known.tasks) <= set(TASKS), known
