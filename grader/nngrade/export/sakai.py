"""Sakai: the file that "Import / Export" of the gradebook gives, filled in for the import.

The first column is the user's id, the second the name.  "Title [100]" is a gradebook item, "* Title" its comments;
columns that begin with "#" are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from nngrade.entries import IdKind
from nngrade.errors import UsageError
from nngrade.export.columns import Item, choose, fill
from nngrade.export.comment import harmless
from nngrade.export.grades import Final
from nngrade.export.numbers import number
from nngrade.export.sheet import Options, Sheet, Where, column_of
from nngrade.export.table import Table, read_table
from nngrade.texts import text

COMMENT_LIMIT = 500
"""Sakai refuses longer comments."""
_ITEM = re.compile(r"(?P<title>[^*#\[][^\[]*?)\s*\[(?P<points>\d+([.,]\d+)?)\]\s*")
_IDS: tuple[IdKind, ...] = ("login", "student_id", "email")


def gradebook(raw: bytes, file: str, finals: Sequence[Final], comments: Mapping[str, str], options: Options) -> Sheet:
    """The file ``raw`` with one item's points filled in, and comments where it has a column for them.

    Raises:
        UsageError: it is no file of Sakai, the item is not in it, its ids match nobody, or the maximum is another one.
    """
    table = read_table(raw, file, options.encoding)
    items = list(_items(table))
    if len(table.header) < 3 or not items:  # noqa: PLR2004  id, name, an item
        said = text(
            "'{file}', line 1: this is no gradebook of Sakai (id, name, then columns like 'Title [100]'). "
            "Export the gradebook in Sakai, and give that file.",
            file=file,
        )
        raise UsageError.of(said)
    where = Where(dict.fromkeys(_IDS, 0), [1])
    short = {person: harmless(said)[:COMMENT_LIMIT] for person, said in comments.items()}
    return fill(table, choose(table, items, options.assignment), where, finals, options, comments=short)


def _items(table: Table) -> Iterator[Item]:
    for column, header in enumerate(table.header[2:], 2):
        found = _ITEM.fullmatch(header)
        if found is not None:
            comment = column_of(table.header, f"* {found['title']}")
            yield Item(column, header, found["title"], maximum=number(found["points"]), comment=comment)
