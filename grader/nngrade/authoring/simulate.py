"""What a student with a known mistake would get, without running a worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from nngrade.cases import Case, Raises
from nngrade.checks import Checks
from nngrade.course import Course, Exercise, Task
from nngrade.diagnose import diagnose
from nngrade.results import judge, tolerance_of
from nngrade.sandbox.outcomes import Raised, Returned
from nngrade.scoring import CaseScore, score_groups

_BEHIND = 1e-13


@dataclass(frozen=True)
class Simulated:
    """Points and the named mistake (its id, or None)."""

    score: float
    named: str | None


def _double(value: Any) -> Any:
    """The value with digits behind those that a key keeps; rounded as there, it would pass for single precision."""
    if isinstance(value, np.ndarray) and value.dtype == np.float64:
        return value * (1 + _BEHIND)
    if isinstance(value, (list, tuple)):
        return type(value)(_double(part) for part in value)
    return value * (1 + _BEHIND) if type(value) is float else value


def simulate(course: Course, exercise: Exercise, task: Task, cases: Sequence[Case], misconception: str) -> Simulated:
    """Judge the values that a misconception gives in ``cases`` as if a student's function had returned them."""
    checks = Checks(course, course.lecture(exercise.lecture))
    results = []
    for given in cases:
        case = replace(given, take=())  # a misconception's value is the taken part already
        value = _double(case.misconceptions[misconception])
        outcome = Raised(value.name, (value.name,), "") if isinstance(value, Raises) else Returned(value)
        results.append(judge(case, outcome, checks, tolerance_of(task, case)))
    groups = score_groups(task, [CaseScore(r.case.group, r.case.hidden, r.passed) for r in results])
    mistake = diagnose(task, results)
    return Simulated(sum(g.points for g in groups), mistake.id if mistake else None)
