"""Blackboard: the column that "Work Offline, Download" gives, filled in for "Upload".

Blackboard finds people by user name and a column by the number at the end of its header; every other header would make
a new column.  A file of a single column has cells for feedback as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from nngrade.entries import IdKind
from nngrade.export.columns import Item, choose, fill
from nngrade.export.grades import Final
from nngrade.export.numbers import number
from nngrade.export.sheet import Options, Sheet, Where, column_of, missing_column
from nngrade.export.table import Table, read_table
from nngrade.texts import text

_ITEM = re.compile(r"(?P<title>.*?)\s*(\[(?P<facts>[^\]]*)\])?\s*\|\s*(?P<id>\d+)\s*")
_POINTS = re.compile(r"Total Pts:\s*(?P<points>\d[\d.,]*)")
_COMPUTED = re.compile(r"Total Pts:\s*up to")


def gradebook(raw: bytes, file: str, finals: Sequence[Final], comments: Mapping[str, str], options: Options) -> Sheet:
    """The file ``raw`` with one column's grades filled in, and feedback where it has a column for that.

    Raises:
        UsageError: it is no file of Blackboard, the column is not in it, its ids match nobody, or the maximum is
            another one.
    """
    table = read_table(raw, file, options.encoding)
    login = column_of(table.header, "Username")
    if login is None:
        advice = text("Download the column in Blackboard (Work Offline) with the interface in English.")
        raise missing_column(table, '"Username"', advice)
    ids: dict[IdKind, int] = {"login": login}
    student_id = column_of(table.header, "Student ID")
    if student_id is not None:
        ids["student_id"] = student_id
    names = [column_of(table.header, "First Name"), column_of(table.header, "Last Name")]
    where = Where(ids, [place for place in names if place is not None])
    return fill(table, choose(table, list(_items(table)), options.assignment), where, finals, options,
                comments=comments)  # fmt: skip


def _items(table: Table) -> Iterator[Item]:
    feedback = column_of(table.header, "Feedback to Learner")
    for column, header in enumerate(table.header):
        found = _ITEM.fullmatch(header)
        if found is None or _COMPUTED.search(header):
            continue
        points = _POINTS.search(found["facts"] or "")
        maximum = number(points["points"]) if points else None
        yield Item(column, header, found["title"], found["id"], maximum, feedback)
