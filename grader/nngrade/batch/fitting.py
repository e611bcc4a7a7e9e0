"""Whether solutions belong to a course, found out before anything is graded with them."""

from __future__ import annotations

from collections.abc import Sequence

from nngrade.authoring import Solutions
from nngrade.course import Course, Exercise
from nngrade.errors import UsageError
from nngrade.keys import read_key
from nngrade.model import Text
from nngrade.texts import text


def check_fit(solutions: Solutions, course: Course, exercises: Sequence[Exercise], seed: int) -> None:
    """Draw the hidden cases of the exercises and compare them with what the course says there should be.

    Raises:
        UsageError: these are the solutions of another course, or of another version of this one.
        CourseError: a file of the solutions or a key is missing or broken.
    """
    if not any((solutions.root / lecture).is_dir() for lecture in course.lecture_ids):
        raise _misfit(solutions, course, text("it has no folder of a lecture"))
    for exercise in exercises:
        wrong = _wrong(solutions, course, exercise, seed)
        if wrong is not None:
            raise _misfit(solutions, course, wrong)


def _wrong(solutions: Solutions, course: Course, exercise: Exercise, seed: int) -> Text | None:
    key = read_key(course.key_file(exercise))
    if not (solutions.root / exercise.lecture / f"{exercise.module}_cases.py").is_file():
        return text("there are no cases for {task}", task=exercise.path)
    drawn = solutions.hidden_cases(exercise, seed)
    for task in exercise.tasks:
        if task.name not in drawn:
            return text("there are no cases for {task}", task=task.id)
        groups = {group.name for group in task.groups}
        if len(drawn[task.name]) != key.hidden(task.name) or {case.group for case in drawn[task.name]} - groups:
            return text("the cases of {task} are others than the course's", task=task.id)
    return None


def _misfit(solutions: Solutions, course: Course, why: Text) -> UsageError:
    said = text(
        'The solutions in "{folder}" do not belong to this course ({course} {version}): {why}. Give --solutions the '
        "folder of the same version.",
        folder=solutions.root,
        course=course.name,
        version=course.version,
        why=why,
    )
    return UsageError.of(said)
