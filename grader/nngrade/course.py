"""The course: everything in ``exercises/``, read when it is asked for.  Each error in it is an author's: a CourseError.

A course is a folder with ``course.toml``; each lecture is a folder in it with ``lecture.toml``, stubs, perhaps a
``checks.py`` and ``keys/``.  The course is data: no file of it is imported as a package.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from nngrade.course_toml import read_toml
from nngrade.errors import CourseError, UsageError
from nngrade.lectures import Exercise, FigureSpec, Group, Lecture, MisconceptionText, Task, read_lecture
from nngrade.model import Text
from nngrade.texts import text

__all__ = [
    "Course",
    "Exercise",
    "FigureSpec",
    "Group",
    "Lecture",
    "MisconceptionText",
    "Task",
    "content_root",
    "load_course",
]


@dataclass(frozen=True)
class Course:
    """All lectures, in order.  A lecture is read when something of it is asked for, and only then told to be broken."""

    root: Path
    name: str
    version: str
    title: Text
    lecture_ids: tuple[str, ...]
    read: Callable[[str], Lecture] = field(repr=False)

    @functools.cached_property
    def lectures(self) -> tuple[Lecture, ...]:
        """All lectures, in order."""
        return tuple(self.read(lecture_id) for lecture_id in self.lecture_ids)

    @functools.cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises, in order."""
        return tuple(exercise for lecture in self.lectures for exercise in lecture.exercises)

    @functools.cached_property
    def tasks(self) -> tuple[Task, ...]:
        """All tasks, in order."""
        return tuple(task for exercise in self.exercises for task in exercise.tasks)

    def only(self, lecture_ids: Collection[str]) -> Course:
        """The course as if it had these lectures alone, in its own order; UsageError when there is none of an id."""
        for lecture_id in lecture_ids:
            self.lecture(lecture_id)
        return replace(self, lecture_ids=tuple(name for name in self.lecture_ids if name in lecture_ids))

    def lecture(self, lecture_id: str) -> Lecture:
        """The lecture with this id; UsageError when there is none."""
        if lecture_id not in self.lecture_ids:
            t = text('There is no lecture "{lecture}" in this course.', lecture=lecture_id)
            raise UsageError.of(t)
        return self.read(lecture_id)

    def exercise(self, path: str) -> Exercise:
        """The exercise with this path; UsageError when there is none."""
        for exercise in self._exercises_beside(path):
            if exercise.path == path:
                return exercise
        t = text('There is no exercise "{exercise}" in this course.', exercise=path)
        raise UsageError.of(t)

    def task(self, task_id: str) -> Task:
        """The task with this id; UsageError when there is none."""
        for exercise in self._exercises_beside(task_id):
            for task in exercise.tasks:
                if task.id == task_id:
                    return task
        t = text('There is no task "{task}" in this course.', task=task_id)
        raise UsageError.of(t)

    def chosen(self, task_ids: Iterable[str]) -> tuple[Task, ...]:
        """The tasks with these ids, each once, in the course's order; UsageError when there is none of an id."""
        wanted = {task_id: self.task(task_id) for task_id in task_ids}
        lectures = {task_id.partition("/")[0] for task_id in wanted}
        exercises = [e for name in self.lecture_ids if name in lectures for e in self.read(name).exercises]
        return tuple(task for exercise in exercises for task in exercise.tasks if task.id in wanted)

    def _exercises_beside(self, path: str) -> tuple[Exercise, ...]:
        lecture_id = path.partition("/")[0]
        return self.read(lecture_id).exercises if lecture_id in self.lecture_ids else ()

    def key_file(self, exercise: Exercise) -> Path:
        """Where the exercise's public cases lie."""
        return self.root / exercise.lecture / "keys" / f"{exercise.module}.npz"

    def checks_file(self, lecture_id: str) -> Path:
        """Where the lecture's property checks lie; the file need not exist."""
        return self.root / lecture_id / "checks.py"

    def digest(self) -> str:
        """SHA-256 over every file that decides a verdict: what "the same course version" means."""
        total = hashlib.sha256()
        for path in sorted(p for p in self.root.rglob("*") if p.suffix in {".toml", ".npz", ".py"}):
            if "__pycache__" not in path.parts and path.name != "plots.py":  # pictures decide nothing
                total.update(path.relative_to(self.root).as_posix().encode() + b"\0")
                total.update(hashlib.sha256(path.read_bytes()).digest())
        return total.hexdigest()


@functools.cache
def content_root() -> Path:
    """The folder that holds ``exercises/`` and ``templates/``: inside an installed package, else the checkout."""
    packaged = Path(__file__).parent / "_content"
    if packaged.is_dir():
        return packaged
    for parent in Path(__file__).resolve().parents:
        if (parent / "exercises" / "course.toml").is_file():
            return parent
    t = text("The exercises that belong to nngrade are missing; install it again.")
    raise CourseError.of(t)


def load_course(root: Path | None = None) -> Course:
    """Open a course; ``root`` is an ``exercises/`` folder, by default the one that belongs to this package.

    Raises:
        CourseError: naming file, place and what is expected, when ``course.toml`` is missing or wrong; what is wrong
            with a lecture is raised when it is read.
    """
    root = content_root() / "exercises" if root is None else root
    top = read_toml(root / "course.toml")
    lecture_ids = tuple(top.strings("lectures"))
    title, name, version = top.text("title"), top.string("name"), top.string("version")
    top.done()
    return Course(root, name, version, title, lecture_ids, functools.cache(functools.partial(read_lecture, root)))
