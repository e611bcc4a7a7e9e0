"""Mistakes that show otherwise than by values (a warning, a changed input, what a check sees), proved by programs.

Such a mistake has no function in ``solutions/``: what it does besides its values needs a worker.  So each is shown by a
variant, a program as a student writes it, in ``tests/content/variants/<lecture>/<exercise>/<task>/wrong_*.py`` beside
the solutions, with ``# names: <misconception>`` in its second line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nngrade.authoring.side_by_side import side_by_side
from nngrade.authoring.solutions import Solutions
from nngrade.course import Course, Exercise, Task
from nngrade.grade import grade
from nngrade.model import Text
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission
from nngrade.texts import text

VARIANTS = Path("tests") / "content" / "variants"


def named_mistake(file: Path) -> str:
    """The misconception that a variant says it shows, "-" for none; empty when it says nothing."""
    found = re.search(r"^# names: (\S+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


def unproved(course: Course, solutions: Solutions) -> Iterator[Text]:
    """Misconceptions by warning, changed input or check without a variant that loses points and is named so."""
    claims = [*_claims(course, solutions)]
    yield from filter(None, side_by_side(lambda launcher, claim: _slip(course, claim, launcher), claims))


@dataclass(frozen=True)
class _Claim:
    """That a misconception is shown by a variant in ``folder``: by ``file``, if one there says so."""

    exercise: Exercise
    task: Task
    name: str
    folder: Path
    file: Path | None


def _claims(course: Course, solutions: Solutions) -> Iterator[_Claim]:
    for exercise in course.exercises:
        for task in exercise.tasks:
            folder = solutions.root.parent / VARIANTS / exercise.lecture / exercise.module / task.name
            shown = {named_mistake(file): file for file in sorted(folder.glob("wrong_*.py"), reverse=True)}
            for name in (m.id for m in task.misconceptions.values() if not m.by_values):
                yield _Claim(exercise, task, name, folder, shown.get(name))


def _slip(course: Course, claim: _Claim, launcher: Launcher) -> Text | None:
    """What is wrong with a claim; None when it holds."""
    task, name = claim.task.id, claim.name
    if claim.file is None:
        file = claim.folder / f"wrong_{name}.py"
        return text(
            '{task}: no variant shows the misconception "{name}"; write {file}.', task=task, name=name, file=file
        )
    submission = Submission("variant", "variant", {claim.exercise.path: claim.file.read_bytes()})
    report = grade(submission, course, tasks=[task], launcher=launcher).tasks[0]
    if report.score >= report.max_score:
        return text('{task}: the misconception "{name}" loses no points.', task=task, name=name)
    if report.misconception is None or report.misconception.id != name:
        other = report.misconception.id if report.misconception else "-"
        return text('{task}: the misconception "{name}" is named "{other}".', task=task, name=name, other=other)
    return None
