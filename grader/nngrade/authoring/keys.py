"""Building the key files of a course from its solutions, and finding those that are out of date."""

from __future__ import annotations

from pathlib import Path

from nngrade.authoring.solutions import Solutions
from nngrade.course import Course, Exercise
from nngrade.errors import CourseError
from nngrade.keys import Key, key_bytes, read_key, same_cases


def build_keys(course: Course, solutions: Solutions) -> list[Path]:
    """Write every key file that is missing or out of date; returns those written.

    A key that is fresh up to the last digits stays as it is, so that another machine's libm changes no file.
    """
    written = []
    for exercise in course.exercises:
        made = solutions.key(exercise)
        if not _is_fresh(course, exercise, made):
            path = course.key_file(exercise)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(key_bytes(made))
            written.append(path)
    return written


def stale_keys(course: Course, solutions: Solutions) -> list[Path]:
    """The key files that `build_keys` would write."""
    return [course.key_file(e) for e in course.exercises if not _is_fresh(course, e, solutions.key(e))]


def _is_fresh(course: Course, exercise: Exercise, made: Key) -> bool:
    try:
        stored = read_key(course.key_file(exercise))
    except CourseError:
        return False
    return (
        dict(stored.hidden_counts) == dict(made.hidden_counts)
        and list(stored.by_task) == list(made.by_task)
        and all(same_cases(stored.cases(name), made.cases(name)) for name in made.by_task)
    )
