"""Pieces of documents that are the same in many people's reports: tasks of which no code ran.

Most reports hold many of them, since a class has not done the whole course yet.  Each is made once in a process.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from nngrade.model import TaskReport

_MOST = 2000

_Piece = TypeVar("_Piece")


def is_idle(task: TaskReport) -> bool:
    """Whether a task's report can be that of many: no code ran for it, so nothing in it is one person's."""
    return not (task.seconds or task.stdout or task.figures or task.where or task.difference)


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
