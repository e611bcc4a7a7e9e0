"""Workers for pictures, and a small lecture that has some."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nngrade.course import Course, load_course
from nngrade.plot.declared import Offered, offered
from nngrade.plot.make import Made, make
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission

PLOTS = '''\
"""Pictures."""

import numpy as np

from nngrade.model import Text
from nngrade.plot.pictures import Line, Panel, Plot
from nngrade.values import Kept, Seed

X = np.array([1.0, 2.0, 3.0])
WORDS = Text("Twice", "두 배")


def doubled(student):
    """One function, one line."""
    return (Panel(WORDS, [Line(X, student.call("doubling.py::double", X, like=X))]),)


def both(student):
    """Two functions, of which the picture can do without one."""
    y = student.attempt("doubling.py::double", X, like=X)
    pair = student.attempt("doubling.py::small_pair", "any", limit=5.0, like=(0.0, 0.0))
    lines = [Line(X, y)] if y is not None else []
    return (Panel(WORDS, [*lines, Line([0.0, 1.0], pair)]),) if pair is not None else ()


def chained(student):
    """A result that stays in the worker is the next call's argument."""
    student.call("doubling.py::small_pair", "any", like=0.0, take=(1,), keep=0)
    y = student.call("doubling.py::double", Kept(0, 0), like=0.0)
    return (Panel(WORDS, [Line([0.0], [y])]),)


def broken(student):
    """The author's slip."""
    return (Panel(WORDS, [Line(X, [1.0])]),)


PLOTS = (
    Plot("doubled", WORDS, ("doubling.py::double",), doubled),
    Plot("both", WORDS, ("doubling.py::double", "doubling.py::small_pair"), both),
    Plot("chained", WORDS, ("doubling.py::double", "doubling.py::small_pair"), chained),
    Plot("broken", WORDS, ("doubling.py::double",), broken),
)
'''

Draw = Callable[[str, str], Made]


@pytest.fixture
def course(mini_folders: tuple[Path, Path]) -> Course:
    """The course of two tasks, with pictures."""
    (mini_folders[0] / "l1_mini" / "plots.py").write_text(PLOTS, encoding="utf-8")
    return load_course(mini_folders[0])


@pytest.fixture
def draw(course: Course, launcher: Launcher) -> Draw:
    """``draw("doubled", source)`` makes the picture of this name with these functions."""

    def made(name: str, source: str) -> Made:
        found: Offered = next(one for one in offered(course, course.lecture_ids) if one.plot.name == name)
        files = {"l1_mini/doubling.py": source.encode()} if source else {}
        return make(found, launcher, Submission("s", "s", files), course)

    return made
