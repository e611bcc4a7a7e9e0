"""What a student with a known mistake would get, without running a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nngrade.cases import Case, Raises
from nngrade.checks import Checks
from nngrade.course import Course, Exercise, Task
from nngrade.diagnose import diagnose
from nngrade.results import judge
from nngrade.sandbox.outcomes import Raised, Returned
from nngrade.scoring import CaseScore, score_groups
from nngrade.tolerance import Tolerance


@dataclass(frozen=True)
class Simulated:
    """Points and the named mistake (its id, or None)."""

    score: float
    named: str | None


def simulate(course: Course, exercise: Exercise, task: Task, cases: Sequence[Case], misconception: str) -> Simulated:
    """Judge the values that a misconception gives in ``cases`` as if a student's function had returned them."""
    checks = Checks(course, course.lecture(exercise.lecture))
    results = []
    for case in cases:
        value = case.misconceptions[misconception]
        outcome = Raised(value.name, (value.name,), "") if isinstance(value, Raises) else Returned(value)
        tolerance = Tolerance(
            task.rtol if case.rtol is None else case.rtol, task.atol if case.atol is None else case.atol
        )
        results.append(judge(case, outcome, checks, tolerance))
    groups = score_groups(task, [CaseScore(r.case.group, r.case.hidden, r.passed) for r in results])
    mistake = diagnose(task, results)
    return Simulated(sum(g.points for g in groups), mistake.id if mistake else None)
