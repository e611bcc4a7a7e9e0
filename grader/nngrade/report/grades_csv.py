"""``grades.csv``: one line for each person, made for spreadsheets.

UTF-8 with a byte order mark, because Excel takes a Korean file without one for CP949.  A cell that a spreadsheet would
run as a formula gets an apostrophe in front.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from nngrade.entries import Entry, State
from nngrade.model import Verdict
from nngrade.report.safe_text import one_line

COLUMNS = ("id", "name", "state", "attempt", "submitted", "late", "score", "max_score")
"""The columns before those of the tasks."""

# ASCII and full-width: East Asian spreadsheets take both for the start of a formula.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def to_csv(entries: Iterable[Entry], task_ids: Sequence[str]) -> bytes:
    """The file's bytes: one line for each entry, in their order.

    Columns are id, name, state, attempt, submitted, late, score, max_score, one for each task, one for each verdict
    (how many tasks).  Only who was graded has a score; a task that an entry lacks is an empty cell.
    """
    return b"".join(csv_pieces(entries, task_ids))


def csv_pieces(entries: Iterable[Entry], task_ids: Sequence[str]) -> Iterator[bytes]:
    """The same line by line, so that no more than one entry is in memory."""
    yield codecs.BOM_UTF8
    yield _line([safe_cell(cell) for cell in (*COLUMNS, *task_ids, *(verdict.value for verdict in Verdict))])
    for entry in entries:
        yield _line(_row(entry, task_ids))


def _line(cells: list[str]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue().encode("utf-8", "backslashreplace")


def safe_cell(raw: str) -> str:
    """``raw`` as one line that no spreadsheet takes for a formula, not even after it drops spaces in front."""
    shown = one_line(raw, characters=1000)
    return f"'{shown}" if raw.startswith(_FORMULA_STARTS) or raw.lstrip().startswith(_FORMULA_STARTS) else shown


def _row(entry: Entry, task_ids: Sequence[str]) -> list[str]:
    person = entry.person
    late = "" if entry.late is None else "yes" if entry.late else "no"
    attempt = "" if entry.state in {State.MISSING, State.EXCUSED} else str(entry.attempt)
    score = _number(entry.score) if entry.state is State.GRADED else ""  # a zero is earned, never assumed
    who = [safe_cell(person.id), safe_cell(person.name), entry.state.value, attempt, safe_cell(entry.submitted), late]
    scores = {task.id: _number(task.score) for task in entry.tasks}
    counts = Counter(task.verdict for task in entry.tasks)
    points = [score, _number(entry.max_score), *(scores.get(task_id, "") for task_id in task_ids)]
    return [*who, *points, *(str(counts[verdict]) for verdict in Verdict)]


def _number(value: float) -> str:
    # Ten digits: a third of a point stays a third, and 0.1 + 0.2 is 0.3.
    return f"{value:.10g}"
