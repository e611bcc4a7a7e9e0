"""Canvas: the gradebook that "Export" gives, filled in for "Import".

Canvas finds people by ID, SIS User ID, SIS Login ID, and an assignment by the number behind its title.  A row
"Points Possible" states the maxima; "EX" excuses.  There is no place for comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nngrade.entries import IdKind
from nngrade.errors import UsageError
from nngrade.export.columns import Item, choose, fill
from nngrade.export.grades import Final
from nngrade.export.numbers import number
from nngrade.export.sheet import Options, Sheet, Where, column_of
from nngrade.export.table import Table, read_table
from nngrade.texts import text

_IDS: tuple[tuple[IdKind, str], ...] = (
    ("canvas_id", "ID"),
    ("student_id", "SIS User ID"),
    ("login", "SIS Login ID"),
)
_ITEM = re.compile(r"(?P<title>.*)\((?P<id>\d+)\)\s*", re.DOTALL)
_TOTALS = re.compile(r"(Unposted )?(Current|Final|Override) (Score|Points|Grade|Status)")
_NO_PERSON = re.compile(r"\s*(Muted|Manual Posting.*)?\s*", re.IGNORECASE)


def gradebook(raw: bytes, file: str, finals: Sequence[Final], options: Options) -> Sheet:
    """The gradebook ``raw`` with one assignment's grades filled in.

    Raises:
        UsageError: it is no gradebook of Canvas, the assignment is not in it, its ids match nobody, or the maximum is
            another one.
    """
    table = read_table(raw, file, options.encoding)
    header = table.header
    section = column_of(header, "Section")
    if section is None or column_of(header, "ID") is None or not header[0].startswith(("Student", "LastName")):
        said = text(
            "'{file}', line 1: this is no gradebook of Canvas (columns Student, ID, ..., Section). "
            "Export the gradebook in Canvas with the interface in English, and give that file.",
            file=file,
        )
        raise UsageError.of(said)
    item = choose(table, list(_items(table, section)), options.assignment)
    names = [place for place in (0, 1) if header[place] in {"Student", "LastName", "FirstName"}]
    ids = {kind: column_of(header, title) for kind, title in _IDS}
    where = Where({kind: place for kind, place in ids.items() if place is not None}, names, set(_no_people(table)))
    return fill(table, item, where, finals, options, excused="EX")


def _items(table: Table, section: int) -> Iterator[Item]:
    maxima = next((row for row in table.data() if _is_maxima(table, row)), None)
    for column, header in enumerate(table.header):
        stated = "" if maxima is None else table.text((maxima, column))
        if column <= section or _TOTALS.search(header) or "read only" in stated or not header.strip():
            continue
        found = _ITEM.fullmatch(header)
        item = Item(column, header, header) if found is None else Item(column, header, found["title"], found["id"])
        yield replace(item, maximum=number(stated))


def _is_maxima(table: Table, row: int) -> bool:
    return "Points Possible" in table.text((row, 0))


def _no_people(table: Table) -> Iterator[int]:
    for row in table.data():
        cells = [table.text((row, column)) for column in range(len(table.rows[row].cells))]
        is_test = cells[0].strip() == "Student, Test"
        if _is_maxima(table, row) or is_test or all(_NO_PERSON.fullmatch(cell) for cell in cells):
            yield row
