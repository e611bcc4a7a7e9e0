"""Mistakes that show otherwise than by values (a warning, a changed input, what a check sees), proved by programs.

Such a mistake has no function in ``solutions/``: what it does besides its values needs a worker.  So each is shown by a
variant, a program as a student writes it, in ``tests/content/variants/<lecture>/<exercise>/<task>/wrong_*.py`` beside
the solutions, with ``# names: <misconception>`` in its second line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from nngrade.authoring.solutions import Solutions
from nngrade.course import Course, Exercise, Task
from nngrade.grade import grade
from nngrade.model import Text
from nngrade.sandbox import Launcher, open_launcher
from nngrade.submissions import Submission
from nngrade.texts import text

VARIANTS = Path("tests") / "content" / "variants"


def named_mistake(file: Path) -> str:
    """The misconception that a variant says it shows, "-" for none; empty when it says nothing."""
    found = re.search(r"^# names: (\S+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


def unproved(course: Course, solutions: Solutions) -> Iterator[Text]:
    """Misconceptions by warning, changed input or check without a variant that loses points and is named so."""
    with open_launcher() as launcher:
        for exercise in course.exercises:
            for task in exercise.tasks:
                folder = solutions.root.parent / VARIANTS / exercise.lecture / exercise.module / task.name
                shown = {named_mistake(file): file for file in sorted(folder.glob("wrong_*.py"), reverse=True)}
                for name in (m.id for m in task.misconceptions.values() if not m.by_values):
                    if name not in shown:
                        yield text(
                            '{task}: no variant shows the misconception "{name}"; write {file}.',
                            task=task.id,
                            name=name,
                            file=folder / f"wrong_{name}.py",
                        )
                    else:
                        yield from _slips(course, exercise, task, name, shown[name], launcher)


def _slips(  # noqa: PLR0913, PLR0917  what is graded, and by whom
    course: Course, exercise: Exercise, task: Task, name: str, file: Path, launcher: Launcher
) -> Iterator[Text]:
    submission = Submission("variant", "variant", {exercise.path: file.read_bytes()})
    report = grade(submission, course, tasks=[task.id], launcher=launcher).tasks[0]
    if report.score >= report.max_score:
        yield text('{task}: the misconception "{name}" loses no points.', task=task.id, name=name)
    elif report.misconception is None or report.misconception.id != name:
        other = report.misconception.id if report.misconception else "-"
        yield text('{task}: the misconception "{name}" is named "{other}".', task=task.id, name=name, other=other)
