"""A rubric's lines and the course's tasks: who fills in which line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from nngrade.entries import TaskScore
from nngrade.export.grades import Final
from nngrade.export.numbers import plain, rounded
from nngrade.lms.remote import Assignment, Criterion

_SAME = 0.005


def rubric_points(final: Final, assignment: Assignment) -> Mapping[str, str]:
    """Points by criterion id, on each criterion's own scale.

    A line is about a task, an exercise or a lecture when its words are their id (``l1_perceptron``, ``activations.py``,
    ``sigmoid``).  All lines must be about something that was graded, and no two about the same: a rubric that is filled
    in by half says less than an empty one, and then nothing is filled in.  Nor is it where the platform makes the sum
    the grade and the sum is another one, because of a deduction or of rounding.
    """
    criteria = assignment.criteria
    found = {line.id: tuple(task for task in final.entry.tasks if _about(line.words, task)) for line in criteria}
    if not criteria or not all(found.values()) or len(set(found.values())) < len(found):
        return {}
    points = {line.id: _points(found[line.id], line.points) for line in criteria}
    if assignment.rubric_grades and abs(sum(map(float, points.values())) - float(final.points or 0)) > _SAME:
        return {}
    return points


def fits(task_ids: Sequence[str], criteria: Sequence[Criterion]) -> bool:
    """Whether every line of a rubric is about some of these tasks."""
    return all(any(line.words.strip().casefold() in _names(task) for task in task_ids) for line in criteria)


def _about(words: str, task: TaskScore) -> bool:
    return words.strip().casefold() in _names(task.id)


def _names(task_id: str) -> set[str]:
    path, _, name = task_id.partition("::")
    lecture, _, file = path.rpartition("/")
    return {word.casefold() for word in (task_id, path, name, lecture, file) if word}


def _points(tasks: Sequence[TaskScore], most: float) -> str:
    whole = sum(task.max_score for task in tasks)
    share = sum(task.score for task in tasks) / whole if whole else 0.0
    return plain(rounded(Decimal(f"{share * most:.12g}"), 2))
