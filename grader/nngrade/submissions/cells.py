"""Where the code of a notebook's cells stands in the source that is made of them."""

from __future__ import annotations

from dataclasses import dataclass

from nngrade.model import Text


@dataclass(frozen=True)
class Cell:
    """A code cell: the ``number``-th of its notebook, from 1; its code begins at line ``first`` of the source."""

    notebook: str
    number: int
    first: int
    lines: int


@dataclass(frozen=True)
class CellSource:
    """What an exercise's source was made of.

    ``cells`` are in the order in which they run; there are none when a Python file was graded although there is a
    notebook, too.  ``notes`` are what the person should know.
    """

    cells: tuple[Cell, ...]
    notes: tuple[Text, ...] = ()

    @property
    def name(self) -> str:
        """The notebook's path, or the paths of several; empty for a Python file."""
        return ", ".join(dict.fromkeys(cell.notebook for cell in self.cells))

    def at(self, line: int) -> Cell | None:
        """The cell that holds a line of the source."""
        return next((cell for cell in self.cells if cell.first <= line < cell.first + cell.lines), None)
