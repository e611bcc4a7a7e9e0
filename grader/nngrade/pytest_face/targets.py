"""Which tasks are meant by the words on pytest's command line: node ids, exercise files, lectures."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.texts import text


def select(course: Course, targets: Sequence[str], workspace: Path, here: Path) -> tuple[str, ...]:
    """The ids of the tasks to grade, in the course's order; all when there are no targets.

    A target is a node id as this plugin prints it, a part of one from the left (an exercise, a lecture), or the path
    of such a file or folder in the workspace, seen from ``here``.

    Raises:
        UsageError: a target that names nothing.
    """
    names = [_inside(target, workspace, here) for target in targets]
    for target, name in zip(targets, names, strict=True):
        if not any(_matches(task.id, name) for task in course.tasks):
            raise _unknown(course, target)
    return tuple(task.id for task in course.tasks if not names or any(_matches(task.id, name) for name in names))


def _matches(task_id: str, name: str) -> bool:
    """Whether ``name`` is the task, its exercise or its lecture; an empty one is the whole workspace."""
    exercise = task_id.partition("::")[0]
    return name in {"", task_id, exercise, exercise.partition("/")[0]}


def _inside(target: str, workspace: Path, here: Path) -> str:
    """The target relative to the workspace, in the form of a node id."""
    path, mark, name = target.partition("::")
    on_disk = here / path
    if on_disk.exists() and on_disk.resolve().is_relative_to(workspace.resolve()):
        path = on_disk.resolve().relative_to(workspace.resolve()).as_posix()
    path = path.replace("\\", "/").removeprefix("./").rstrip("/")
    return f"{'' if path == '.' else path}{mark}{name}"


def _unknown(course: Course, target: str) -> Exception:
    known = [
        *(lecture.id for lecture in course.lectures),
        *(exercise.path for exercise in course.exercises),
        *(task.id for task in course.tasks),
    ]
    near = difflib.get_close_matches(target, known, n=3)
    if near:
        listed = "\n".join(f"  {name}" for name in near)
        return UsageError.of(
            text('There is nothing called "{target}". Did you mean:\n{names}', target=target, names=listed)
        )
    return UsageError.of(text('There is nothing called "{target}". `nngrade list` shows all names.', target=target))
