"""A lecture's progress bar: one cell for each task."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nngrade.model import TaskReport
from nngrade.report.parts import kind


@dataclass(frozen=True)
class Cell:
    """One task in a lecture's bar: its stretch of the bar and how much of it is filled, in thousandths of the bar."""

    x: str
    width: str
    filled: str
    kind: str


def lecture_bar(tasks: Sequence[TaskReport]) -> Iterator[Cell]:
    """Each task's share of the bar by its points; tasks without points get the share of one point."""
    weights = [task.max_score if task.max_score > 0 else 1.0 for task in tasks]
    gap = 4.0
    unit = (1000 + gap) / sum(weights)
    start = 0.0
    for task, weight in zip(tasks, weights, strict=True):
        earned = min(1.0, max(0.0, task.score / weight))
        width = max(weight * unit - gap, 1.0)
        yield Cell(f"{start:.1f}", f"{width:.1f}", f"{width * earned:.1f}", kind(task.verdict))
        start += weight * unit
