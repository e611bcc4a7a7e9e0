"""The pictures that the lectures offer: what each ``plots.py`` lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nngrade.checks import load_module
from nngrade.course import Course, Lecture
from nngrade.errors import CourseError
from nngrade.plot.pictures import Plot
from nngrade.texts import text

_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Offered:
    """A picture and the lecture whose it is."""

    lecture: str
    plot: Plot

    @property
    def name(self) -> str:
        """Its name among all pictures, and its file's without the ending."""
        return f"{self.lecture}-{self.plot.name}"

    @property
    def tasks(self) -> tuple[str, ...]:
        """The ids of the tasks that it is drawn with."""
        return tuple(f"{self.lecture}/{used}" for used in self.plot.uses)


def offered(course: Course, lecture_ids: Sequence[str]) -> Iterator[Offered]:
    """The pictures of these lectures, in the order of their pages.

    Raises:
        CourseError: a ``plots.py`` that cannot be imported, lists no pictures, or names a task that there is not.
    """
    for lecture_id in lecture_ids:
        lecture = course.lecture(lecture_id)
        file = lecture.folder / "plots.py"
        if file.is_file():
            yield from (Offered(lecture_id, plot) for plot in _read(file, lecture))


def _read(file: Path, lecture: Lecture) -> tuple[Plot, ...]:
    module = load_module(file, f"_nngrade_plots_{file.parent.name}")
    plots = getattr(module, "PLOTS", None)
    if not isinstance(plots, tuple) or not plots or not all(isinstance(plot, Plot) for plot in plots):
        t = text("{file}: expected is PLOTS, a tuple of Plot.", file=file)
        raise CourseError.of(t)
    tasks = {task.id.partition("/")[2] for exercise in lecture.exercises for task in exercise.tasks}
    names = [plot.name for plot in plots]
    for plot in plots:
        if not _NAME.fullmatch(plot.name) or names.count(plot.name) > 1:
            t = text('{file}: "{name}" is no name for a picture, or stands twice.', file=file, name=plot.name)
            raise CourseError.of(t)
        for used in plot.uses:
            if used not in tasks:
                t = text(
                    '{file}: the picture "{name}" uses "{task}", which is no task.',
                    file=file,
                    name=plot.name,
                    task=used,
                )
                raise CourseError.of(t)
    return plots
