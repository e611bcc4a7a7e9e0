"""How the cells of a submission's notebooks run, and what became of them.

All cells run in their order.  When the worker ends in a cell (a loop without end, memory, a crash), the file is loaded
once more with only the definitions of that cell, then with only the definitions of all cells: what a student tried out
below a function must not cost the function.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from nngrade.sandbox.outcomes import CellFailure, Ended, Loaded
from nngrade.submissions import Submission
from nngrade.submissions.cells import Cell

ALL, DEFINITIONS, NOTHING = range(3)
_TRIES = 2


class CellPlan:
    """The plan for one submission; it is shared by its workers, so that all of them run the same."""

    def __init__(self, submission: Submission) -> None:
        self._submission = submission
        self._made = [path for path, source in submission.notebooks.items() if source.cells]
        self._how: dict[tuple[str, int], int] = {}
        self._tries: Counter[str] = Counter()
        self._ended: dict[tuple[str, int], Ended] = {}
        self._failures: dict[str, tuple[CellFailure, ...]] = {}

    def request(self) -> dict[str, list[tuple[int, int, int]]]:
        """First line, number of lines and how to run it, for each cell of each file that was made of cells."""
        return {path: [(c.first, c.lines, self._mode(c)) for c in self._submission.cells(path)] for path in self._made}

    def _mode(self, cell: Cell) -> int:
        return self._how.get((cell.notebook, cell.number), ALL)

    def spare(self, ended: Ended) -> bool:
        """Let the cell in which the worker ended do less the next time; False when there is nothing left to try."""
        path, index = ended.cell or ("", 0)
        cells = self._submission.cells(path)
        if index >= len(cells) or self._tries[path] >= _TRIES or self._mode(cells[index]) == NOTHING:
            return False
        if self._tries[path]:
            for cell in cells:
                self._how.setdefault((cell.notebook, cell.number), DEFINITIONS)
        self._tries[path] += 1
        found = (cells[index].notebook, cells[index].number)
        self._how[found] = NOTHING if found in self._ended else DEFINITIONS
        self._ended[found] = ended
        return True

    def loaded(self, path: str, outcome: Loaded) -> None:
        """Remember what cells raised."""
        self._failures[path] = outcome.failures

    def failures(self, path: str) -> tuple[CellFailure, ...]:
        """What cells of a file raised when it was loaded last."""
        return self._failures.get(path, ())

    def spared(self, path: str) -> Iterator[tuple[Cell, Ended]]:
        """The cells of a file in which a worker ended, and how."""
        for cell in self._submission.cells(path):
            if (cell.notebook, cell.number) in self._ended:
                yield cell, self._ended[cell.notebook, cell.number]

    def only_definitions(self, path: str) -> bool:
        """Whether all cells of a file were reduced to what they define."""
        return all(self._mode(cell) != ALL for cell in self._submission.cells(path))
