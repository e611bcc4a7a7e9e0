"""Pieces of documents that are the same in many people's reports; each is made once in a process.

A class has not done the whole course yet, so most reports hold many tasks of which no code ran; and most answers to a
task are right, or wrong in one of a few ways.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import TypeVar

from nngrade.model import Curve, TaskReport

_MOST = 1000

_Piece = TypeVar("_Piece")


def is_idle(task: TaskReport) -> bool:
    """Whether no code ran for a task."""
    return not (task.seconds or task.stdout or task.figures or task.where or task.difference)


def in_common(task: TaskReport) -> TaskReport | None:
    """A task's report without its times, when others may well have the same; None when it holds what is one person's.

    That is a line of their file, what it prints, or a picture of a model that they have trained.
    """
    if task.stdout or task.where or not all(isinstance(figure, Curve) for figure in task.figures):
        return None
    return replace(task, seconds=0.0) if task.seconds else task


class Remembered:
    """Pieces by what they are made of; when there are too many, all are forgotten."""

    def __init__(self) -> None:
        self._pieces: dict[Hashable, object] = {}

    def piece(self, key: Hashable, make: Callable[[], _Piece]) -> _Piece:
        """The piece that was made for this key, made now when there is none.  A key has pieces of one kind."""
        piece = self._pieces.get(key)  # asked once: another thread may forget all in between
        if piece is None:
            if len(self._pieces) >= _MOST:
                self._pieces.clear()
            piece = self._pieces[key] = make()
        return piece  # type: ignore[return-value]
