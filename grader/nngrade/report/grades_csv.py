"""``grades.csv``: one line for each submission, made for spreadsheets.

UTF-8 with a byte order mark, because Excel takes a Korean file without one for CP949.  A cell that a spreadsheet would
run as a formula gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from nngrade.model import Report, Verdict
from nngrade.report.safe_text import one_line
from nngrade.report.summary import verdict_counts

# ASCII and full-width: East Asian spreadsheets take both for the start of a formula.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def to_csv(reports: Iterable[Report]) -> bytes:
    """The file's bytes: id, name, score, max_score, one column for each task id, one for each verdict (how many tasks).

    Lines are in the order of the submissions' ids, tasks in the order of their first report; a task that a report
    lacks is an empty cell.
    """
    rows = sorted(reports, key=lambda report: (report.submission.id, report.submission.name))
    task_ids = list(dict.fromkeys(task.id for report in rows for task in report.tasks))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    header = ["id", "name", "score", "max_score", *task_ids, *(verdict.value for verdict in Verdict)]
    writer.writerow([safe_cell(cell) for cell in header])
    for report in rows:
        writer.writerow(_row(report, task_ids))
    return stream.getvalue().encode("utf-8-sig", "backslashreplace")


def safe_cell(raw: str) -> str:
    """``raw`` as one line that no spreadsheet takes for a formula, not even after it drops spaces in front."""
    shown = one_line(raw, characters=1000)
    return f"'{shown}" if raw.startswith(_FORMULA_STARTS) or raw.lstrip().startswith(_FORMULA_STARTS) else shown


def _row(report: Report, task_ids: list[str]) -> list[str]:
    scores = {task.id: _number(task.score) for task in report.tasks}
    who = [safe_cell(report.submission.id), safe_cell(report.submission.name)]
    points = [_number(report.score), _number(report.max_score), *(scores.get(task_id, "") for task_id in task_ids)]
    return [*who, *points, *(str(count) for count in verdict_counts(report).values())]


def _number(value: float) -> str:
    # Ten digits: a third of a point stays a third, and 0.1 + 0.2 is 0.3.
    return f"{value:.10g}"
