"""Gradebooks with a row for each person and a column for each assignment: choose the column, fill it in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nngrade.errors import UsageError
from nngrade.export.comment import harmless
from nngrade.export.grades import Final
from nngrade.export.match import Match
from nngrade.export.sheet import Options, Sheet, Where, check_maximum, left_as_they_were, match_rows, people
from nngrade.export.table import Cell, Table
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.texts import text


@dataclass(frozen=True)
class Item:
    """An assignment's column: its header's parts, the maximum if the file states one, where its comments stand."""

    column: int
    header: str
    title: str
    id: str = ""
    maximum: Decimal | None = None
    comment: int | None = None


def choose(table: Table, items: Sequence[Item], asked: str | None) -> Item:
    """The column that ``asked`` (an id, a title or a whole header) names, or the only one there is.

    Raises:
        UsageError: there is none, or several could be meant; the message lists them.
    """
    found = [item for item in items if asked is None or (asked == item.id and asked)]
    found = found or [item for item in items if asked in {item.title.strip(), item.header.strip()}]
    if len(found) == 1:
        return found[0]
    raise _not_one(table, items, asked, len(found))


def _not_one(table: Table, items: Sequence[Item], asked: str | None, count: int) -> UsageError:
    listed = "; ".join(one_line(item.header, 60) for item in items[:12])
    if not items:
        said = text(
            "'{file}' has no column of an assignment. Make the assignment in the learning platform first, "
            "then export the gradebook again.",
            file=table.file,
        )
    elif asked is None:
        said = text(
            "'{file}' has several assignments. Name one with --assignment, by its id or title: {items}",
            file=table.file,
            items=listed,
        )
    else:
        said = text(
            "'{asked}' names {count} columns of '{file}'; it must be one. The columns are: {items}",
            asked=asked,
            count=count,
            file=table.file,
            items=listed,
        )
    return UsageError.of(said)


def fill(  # noqa: PLR0913  each is a thing of its own
    table: Table,
    item: Item,
    where: Where,
    finals: Sequence[Final],
    options: Options,
    *,
    comments: Mapping[str, str] | None = None,
    excused: str = "",
) -> Sheet:
    """The gradebook with the grades, and the comments where the item has a column for them.

    ``excused`` is what the platform writes for somebody who is excused; a cell that says so already is kept.

    Raises:
        UsageError: ids match nobody or several, or the maximum is another one.
    """
    match = match_rows(table, finals, where, options.match)
    matched = [final for final in finals if final.person.id in match.rows]
    kept = {final.person.id for final in matched if excused and _says(table, item, match, final) == excused}
    written = tuple(final for final in matched if final.points is not None and final.person.id not in kept)
    check_maximum(table.file, written, item.maximum, scaled=options.scaled)
    values = _values(item, match, written, comments or {})
    for final in matched:
        if final.excused and excused:
            values[match.rows[final.person.id].row, item.column] = excused
    notes = _notes(finals, match, kept, excused)
    column = text("Column: {header}", header=one_line(item.header, 100))
    return Sheet(table.filled(values), match, written, (column, *notes))


def _values(item: Item, match: Match, written: Sequence[Final], comments: Mapping[str, str]) -> dict[Cell, str]:
    """What becomes of the cells of those who get a grade."""
    values: dict[Cell, str] = {}
    for final in written:
        row = match.rows[final.person.id].row
        values[row, item.column] = final.grade
        said = harmless(comments.get(final.person.id, ""))
        if item.comment is not None and said:
            values[row, item.comment] = said
    return values


def _says(table: Table, item: Item, match: Match, final: Final) -> str:
    return table.text((match.rows[final.person.id].row, item.column)).strip()


def _notes(finals: Sequence[Final], match: Match, kept: Collection[str], excused: str) -> Iterator[Text]:
    matched = [final for final in finals if final.person.id in match.rows]
    not_written = [final for final in matched if final.person.id in kept and final.points is not None]
    if not_written:
        yield text(
            "Excused in the file, so their grades are not written: {names}",
            names=people(not_written, finals),
        )
    told = [final for final in matched if final.excused and excused]
    if told:
        yield text("Excused, written as {word}: {names}", word=excused, names=people(told, finals))
    yield from left_as_they_were((final for final in matched if not (final.excused and excused)), finals, match)
