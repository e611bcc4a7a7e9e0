"""Brightspace: the file that "Enter Grades, Export" gives, filled in for "Import".

Brightspace finds people by OrgDefinedId or Username, which exports write with a "#" in front, and a grade item by its
name before "Points Grade".  Every row ends in "#".  There is no place for comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nngrade.entries import IdKind
from nngrade.export.columns import Item, choose, fill
from nngrade.export.grades import Final
from nngrade.export.numbers import number
from nngrade.export.sheet import Options, Sheet, Where, column_of, missing_column
from nngrade.export.table import Table, read_table
from nngrade.texts import text

_ITEM = re.compile(r"(?P<title>.+?) Points Grade(\s*<(?P<facts>[^>]*)>)?\s*")
_POINTS = re.compile(r"MaxPoints:\s*(?P<points>\d[\d.,]*)")
_IDS: tuple[tuple[IdKind, str], ...] = (("student_id", "OrgDefinedId"), ("login", "Username"), ("email", "Email"))
_END = "End-of-Line Indicator"


def gradebook(raw: bytes, file: str, finals: Sequence[Final], options: Options) -> Sheet:
    """The file ``raw`` with one grade item's points filled in.

    Raises:
        UsageError: it is no file of Brightspace, the item is not in it, its ids match nobody, or the maximum is
            another one.
    """
    table = read_table(raw, file, options.encoding)
    ids = {kind: column_of(table.header, title) for kind, title in _IDS}
    if ids["student_id"] is None and ids["login"] is None:
        advice = text("Export the grades in Brightspace with both key fields and points grades.")
        raise missing_column(table, '"OrgDefinedId", "Username"', advice)
    if column_of(table.header, _END) is None:
        advice = text("Export the grades in Brightspace again, and do not change the columns.")
        raise missing_column(table, f'"{_END}"', advice)
    names = [column_of(table.header, "First Name"), column_of(table.header, "Last Name")]
    where = Where(
        {kind: place for kind, place in ids.items() if place is not None},
        [place for place in names if place is not None],
    )
    return fill(table, choose(table, list(_items(table)), options.assignment), where, finals, options)


def _items(table: Table) -> Iterator[Item]:
    for column, header in enumerate(table.header):
        found = _ITEM.fullmatch(header)
        if found is not None:
            points = _POINTS.search(found["facts"] or "")
            yield Item(column, header, found["title"], maximum=number(points["points"]) if points else None)
