"""What became of a notebook's cells, in words: which of them stopped, and what that means for a function."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nngrade.cell_plan import CellPlan
from nngrade.course import Exercise
from nngrade.exceptions import advice, shown
from nngrade.feedback import how_it_ended
from nngrade.model import FileInfo, Text
from nngrade.places import source_line
from nngrade.sandbox.outcomes import CellFailure, Raised
from nngrade.submissions import Submission
from nngrade.submissions.cells import Cell
from nngrade.texts import join, text

_SHOWN = 5


def with_notes(info: FileInfo, plan: CellPlan, submission: Submission) -> FileInfo:
    """The file with what running its cells has shown."""
    cells = submission.cells(info.path)
    if not cells:
        return info
    notes = [*info.notes, *_spared(plan, info.path)]
    failures = [found for found in plan.failures(info.path) if found.file == info.path and found.cell < len(cells)]
    notes += [_failed(cells[found.cell], found.raised, submission) for found in failures[:_SHOWN]]
    if len(failures) > _SHOWN:
        notes.append(text("More cells stopped: {count}", count=len(failures) - _SHOWN))
    return replace(info, notes=tuple(notes))


def _spared(plan: CellPlan, path: str) -> Iterator[Text]:
    for cell, ended in plan.spared(path):
        said = text("Cell {cell}:", cell=cell.number)
        yield join([said, how_it_ended(ended), text("So only what it defines was run.")])
    if plan.only_definitions(path):
        yield text("Of all cells only imports, functions, classes and simple assignments were run.")


def _failed(cell: Cell, raised: Raised, submission: Submission) -> Text:
    line = next((f.line - cell.first + 1 for f in raised.frames if cell.first <= f.line < cell.first + cell.lines), 1)
    values = {"cell": cell.number, "line": line, "error": shown(raised)}
    if "SyntaxError" in raised.bases:
        said = text("Cell {cell}, line {line}, is not valid Python ({error}).", **values)
    else:
        said = text("Cell {cell} stopped in line {line} ({error}); what it defines further down counts.", **values)
    place = source_line(raised, submission)
    more = advice(raised, place.source if place else "")
    return join([said, more]) if more is not None else said


def lost_with_cell(name: str, exercise: Exercise, plan: CellPlan, submission: Submission) -> CellFailure | None:
    """What the cell raised in which a function is written that is not there; None when it is not written."""
    cells = submission.cells(exercise.path)
    lines = submission.files[exercise.path].decode("utf-8", "replace").split("\n") if cells else []
    written = re.compile(rf"\s*(?:async\s+)?def\s+{re.escape(name)}\b|{re.escape(name)}\s*=[^=]")
    found = [number for number, line in enumerate(lines, 1) if written.match(line)]
    for failure in plan.failures(exercise.path) if found else ():
        if failure.file == exercise.path and failure.cell < len(cells):
            cell = cells[failure.cell]
            if any(cell.first <= number < cell.first + cell.lines for number in found):
                return failure
    return None


def function_lost(name: str, failure: CellFailure, cell: Cell) -> Text:
    """A function is not there because its cell stopped."""
    values = {"name": name, "cell": cell.number, "notebook": cell.notebook, "error": shown(failure.raised)}
    if "SyntaxError" in failure.raised.bases:
        return text("{notebook}, cell {cell}, in which {name} is written, is not valid Python yet ({error}).", **values)
    return text("{notebook}, cell {cell}, in which {name} is written, stopped ({error}).", **values)
