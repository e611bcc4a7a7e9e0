"""Fairness: right implementations in many styles get full marks, wrong ones lose points and are named rightly."""

from __future__ import annotations

from pathlib import Path

import pytest

from nngrade.authoring import Solutions, open_solutions
from nngrade.authoring.examples import named_mistake
from nngrade.course import Course, load_course
from nngrade.grade import grade
from nngrade.model import TaskReport, Verdict
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission

VARIANTS = Path(__file__).parent / "variants"
FILES = sorted(file for name in load_course().lecture_ids for file in VARIANTS.glob(f"{name}/*/*/*.py"))
SEED = 20


@pytest.fixture(scope="module")
def course() -> Course:
    """The course as students have it."""
    return load_course()


@pytest.fixture(scope="module")
def solutions() -> Solutions:
    """The private folder, for hidden cases."""
    return open_solutions(Path(__file__).parents[2] / "solutions")


def name(file: Path) -> str:
    """A short test id."""
    return file.relative_to(VARIANTS).with_suffix("").as_posix()


def graded(file: Path, course: Course, launcher: Launcher, solutions: Solutions | None) -> TaskReport:
    """The report of the one task that the file is a variant of."""
    lecture, module, task, _ = file.relative_to(VARIANTS).parts
    path = f"{lecture}/{module}.py"
    submission = Submission(file.stem, file.stem, {path: file.read_bytes()})
    seed = None if solutions is None else SEED
    report = grade(submission, course, tasks=[f"{path}::{task}"], solutions=solutions, seed=seed, launcher=launcher)
    return report.tasks[0]


@pytest.mark.parametrize("file", [f for f in FILES if f.stem.startswith("right")], ids=name)
def test_right_ones_get_full_marks(file: Path, course: Course, launcher: Launcher, solutions: Solutions) -> None:
    """An unusual right answer is as good as the usual one, with hidden cases too."""
    report = graded(file, course, launcher, solutions)
    assert report.verdict is Verdict.PASSED, report.message.en


@pytest.mark.parametrize("file", [f for f in FILES if f.stem.startswith("wrong")], ids=name)
def test_wrong_ones_lose_points_and_are_named(file: Path, course: Course, launcher: Launcher) -> None:
    """By the public cases alone, a wrong answer loses points; the mistake has its own name, or none."""
    report = graded(file, course, launcher, None)
    assert report.verdict not in {Verdict.PASSED, Verdict.GRADER_ERROR}, report.message.en
    assert report.score < report.max_score
    wanted = named_mistake(file)
    assert wanted, "the second line says `# names: <misconception>` or `# names: -`"
    named = report.misconception.id if report.misconception else "-"
    assert named == wanted, report.message.en


def test_every_task_has_variants(course: Course) -> None:
    """At least three right and five wrong ones for each task."""
    for task in course.tasks:
        lecture, _, module = task.exercise.removesuffix(".py").partition("/")
        folder = VARIANTS / lecture / module / task.name
        assert len(list(folder.glob("right*.py"))) >= 3, task.id
        assert len(list(folder.glob("wrong*.py"))) >= 5, task.id
