"""What a picture consists of: plain data that a lecture's ``plots.py`` makes and ``draw.py`` draws.

A picture is a few panels side by side; a panel holds marks (lines, points, maps, bars) over one pair of axes, or
images.  Arrays are NumPy arrays or nested lists of finite numbers; colours are numbers from 0 on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np

from nngrade.model import Text

Numbers = np.ndarray[Any, Any] | Sequence[Any]


def _same_length(*parts: Numbers | Sequence[Any]) -> None:
    """Raise ValueError unless all of them are rows of one length."""
    shapes = [np.shape(part) for part in parts]
    if len(shapes[0]) != 1 or any(shape != shapes[0] for shape in shapes):
        raise ValueError(f"these belong together and should be rows of one length: {shapes}")


def _table(values: Numbers) -> None:
    """Raise ValueError unless it has rows and columns."""
    if np.ndim(values) != 2:  # noqa: PLR2004  rows and columns
        raise ValueError(f"a map has rows and columns, not the shape {np.shape(values)}")


class NotDrawn(Exception):  # noqa: N818  no error of ours: the function is not there yet, or gives nothing to draw
    """A function gave nothing that can be drawn; ``message`` is the sentence that ``nngrade check`` says of it."""

    def __init__(self, function: str, message: Text) -> None:
        super().__init__(f"{function}: {message.en}")
        self.function = function
        self.message = message


class Student(Protocol):
    """The functions of one person, as ``plots.py`` sees them."""

    def call(
        self,
        function: str,
        *args: Any,
        like: Any,
        take: tuple[int | str, ...] = (),
        keep: int | None = None,
        shapes: bool = True,
        **kwargs: Any,
    ) -> Any:
        """What a function returned.

        Args:
            function: ``gates.py::perceptron``, a task of this lecture.
            args: values, or markers of :mod:`nngrade.values` (``Seed``, ``NamedCallable``, ``Kept``).
            like: a value of the structure and the shapes that are right; its numbers do not matter.
            take: the part of the result that is wanted, and that ``like`` is like.
            keep: keep the whole result in the worker under this number, for ``Kept`` in later calls of this picture.
            shapes: false where arrays of any shape will do.
            kwargs: keyword arguments.

        Raises:
            NotDrawn: the function is not written, raised, or returned something else.
        """
        ...

    def attempt(self, function: str, *args: Any, like: Any, **kwargs: Any) -> Any:
        """The same, but None, which is told beside the picture, when there is nothing to draw."""
        ...


@dataclass(frozen=True, eq=False)
class Line:
    """A line through the points (x, y), both of shape (n,)."""

    x: Numbers
    y: Numbers
    label: Text | None = None
    colour: int = 0
    style: Literal["solid", "dashed", "dotted"] = "solid"

    def __post_init__(self) -> None:
        _same_length(self.x, self.y)


@dataclass(frozen=True, eq=False)
class Points:
    """Single points (x, y), both of shape (n,)."""

    x: Numbers
    y: Numbers
    label: Text | None = None
    colour: int = 0
    shape: Literal["circle", "cross", "square"] = "circle"

    def __post_init__(self) -> None:
        _same_length(self.x, self.y)


@dataclass(frozen=True, eq=False)
class Field:
    """Numbers over the plane: ``values[row][column]``, row = y from low to high, column = x from low to high.

    ``limits`` are the numbers of the first and the last colour; a line is drawn where the values are ``level``.
    """

    x: tuple[float, float]
    y: tuple[float, float]
    values: Numbers
    limits: tuple[float, float] = (0.0, 1.0)
    level: float | None = 0.5
    label: Text | None = None

    def __post_init__(self) -> None:
        _table(self.values)


@dataclass(frozen=True, eq=False)
class Regions:
    """Classes over the plane: ``classes[row][column]`` are whole numbers, which are colours; else like a field."""

    x: tuple[float, float]
    y: tuple[float, float]
    classes: Numbers

    def __post_init__(self) -> None:
        _table(self.classes)


@dataclass(frozen=True, eq=False)
class Bars:
    """One bar for each name; several ``Bars`` of a panel stand beside each other."""

    names: Sequence[Text | str]
    heights: Numbers
    label: Text | None = None
    colour: int = 0

    def __post_init__(self) -> None:
        _same_length(self.names, self.heights)


@dataclass(frozen=True, eq=False)
class Histogram:
    """How many of the values (any shape) lie in each of the parts of ``span``."""

    values: Numbers
    span: tuple[float, float]
    parts: int = 40
    label: Text | None = None
    colour: int = 0


Mark = Line | Points | Field | Regions | Bars | Histogram


@dataclass(frozen=True, eq=False)
class Panel:
    """Marks over one pair of axes, with their titles."""

    title: Text
    marks: Sequence[Mark]
    x: Text | None = None
    y: Text | None = None
    logarithmic: bool = False
    square: bool = False


@dataclass(frozen=True, eq=False)
class Gallery:
    """Small images (n, height, width), each with a caption; ``diverging`` colours show signs."""

    title: Text
    images: Numbers
    captions: Sequence[str]
    diverging: bool = False

    def __post_init__(self) -> None:
        if np.ndim(self.images) != 3 or len(self.images) != len(self.captions):  # noqa: PLR2004  image, row, column
            raise ValueError(f"{len(self.captions)} captions for images of the shape {np.shape(self.images)}")


@dataclass(frozen=True, eq=False)
class Plot:
    """A picture that a lecture offers; ``plots.py`` lists them in ``PLOTS``.

    ``name`` is the end of its file's name; ``uses`` are the tasks that it calls, ``gates.py::perceptron``; ``draw``
    makes its panels, none when there is nothing to draw.
    """

    name: str
    title: Text
    uses: tuple[str, ...]
    draw: Callable[[Student], Sequence[Panel | Gallery]]
