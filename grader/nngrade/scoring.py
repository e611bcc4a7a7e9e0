"""From passed cases to points: a task's points are spread over named groups of cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nngrade.course import Task
from nngrade.model import GroupReport, Text
from nngrade.texts import text


@dataclass(frozen=True)
class CaseScore:
    """Whether one case passed, and what to say when it did not."""

    group: str
    hidden: bool
    passed: bool
    detail: Text | None = None


def score_groups(task: Task, scores: Sequence[CaseScore]) -> tuple[GroupReport, ...]:
    """Every group with its points: all of them when its cases, and the groups that it needs, pass; none otherwise.

    Public and hidden cases of a group stand together: knowing the public answers by heart earns nothing.
    """
    by_group: dict[str, list[CaseScore]] = {group.name: [] for group in task.groups}
    for score in scores:
        by_group.setdefault(score.group, []).append(score)
    right = {name: all(score.passed for score in cases) for name, cases in by_group.items()}
    reports: list[GroupReport] = []
    for group in task.groups:
        cases = by_group[group.name]
        blocked = [other for other in group.needs if not right[other]]
        passed = bool(cases) and right[group.name]
        detail = next((s.detail for s in cases if not s.passed), None)
        if passed and blocked:
            titles = {g.name: g.title for g in task.groups}
            detail = text('Right; it counts once "{group}" is right.', group=titles[blocked[0]])
        points = group.points if passed and not blocked else 0.0
        hidden = any(s.hidden for s in cases)
        reports.append(GroupReport(group.name, group.title, hidden, passed, len(cases), points, group.points, detail))
    return tuple(reports)
