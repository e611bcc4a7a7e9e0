"""What a person should know about how their notebook was read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nngrade.course import Exercise
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.submissions.notebook_file import Notebook
from nngrade.submissions.notebook_tasks import Claims
from nngrade.texts import text

_SHOWN = 6
_OURS = re.compile(r"%(?:(?:re)?load_ext[ \t]+)?nngrade\b")


def notes_on(notebook: Notebook, claims: Claims, exercise: Exercise) -> Iterator[Text]:
    """The notes about a notebook from which an exercise was read."""
    aside = [
        f"[{cell.number}] {one_line(line, 60)}"
        for cell in notebook.cells
        for _, line in cell.code.aside
        if not _OURS.match(line)
    ]
    if aside:
        yield text(
            "Set aside, because only Jupyter understands it (the cell's number stands before it): {lines}",
            lines=_listed(aside),
        )
    if notebook.old:
        yield text("{notebook} says that it is for Python 2; it is run with Python 3.", notebook=notebook.path)
    if notebook.unreadable:
        yield text(
            "{notebook}: cells without a kind or without text were left out: {count}",
            notebook=notebook.path,
            count=notebook.unreadable,
        )
    yield from _several(notebook, claims, exercise)
    yield from _unclear(notebook, claims, exercise)


def _unclear(notebook: Notebook, claims: Claims, exercise: Exercise) -> Iterator[Text]:
    """Definitions that may be another exercise's as well, in a notebook that holds this one for sure."""
    for found in claims.open:
        if exercise.path in found.possible:
            yield text(
                "{name} in cell {cell} may belong to {exercises}, so it was taken for each of these that the notebook "
                "holds. A heading above the cell with the exercise's name makes it clear.",
                name=found.name,
                cell=notebook.cells[found.cell].number,
                exercises=", ".join(found.possible),
            )


def _several(notebook: Notebook, claims: Claims, exercise: Exercise) -> Iterator[Text]:
    """Names that are defined more than once."""
    for task in exercise.tasks:
        own = [notebook.cells[d.cell].number for d in claims.of(exercise.path) if d.name == task.name]
        foreign = [
            notebook.cells[d.cell].number
            for d in (*claims.clear, *claims.open)
            if d.name == task.name and d.exercise != exercise.path
        ]
        if len(own) > 1:
            yield text(
                "{name} is defined in cells {cells}; the last one counts.",
                name=task.name,
                cells=", ".join(map(str, own)),
            )
        if own and foreign:
            yield text(
                "{name} in cell {cell} is taken for this exercise; in cells {others} it is another one's.",
                name=task.name,
                cell=own[-1],
                others=", ".join(map(str, foreign)),
            )


def _listed(lines: list[str]) -> Text:
    shown = "; ".join(lines[:_SHOWN])
    if len(lines) <= _SHOWN:
        return Text(shown, shown)
    return text("{lines}; and {count} more", lines=shown, count=len(lines) - _SHOWN)
