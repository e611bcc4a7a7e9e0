"""Moodle's offline grading worksheet.

Moodle finds the columns by the header's words in the language of who uploads, and people by what follows the word
"Participant" (참가자) in the first column; both are kept byte for byte.  A row is skipped when Moodle's own grade is
newer than the date in the row, so rows that are filled in get a date that is ahead of every site's clock.  Moodle
takes a backslash for an escape, in the exports that it writes as well: each becomes a full-width one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from decimal import Decimal

from nngrade.entries import IdKind, Person
from nngrade.errors import UsageError
from nngrade.export.comment import harmless
from nngrade.export.grades import Final
from nngrade.export.listing import listed
from nngrade.export.match import Known, Match, compared, strangers
from nngrade.export.moodle_words import WORDS, Words
from nngrade.export.numbers import number
from nngrade.export.sheet import (
    Options,
    Sheet,
    Where,
    check_maximum,
    column_of,
    left_as_they_were,
    match_rows,
    missing_column,
    people,
)
from nngrade.export.table import Cell, Table, read_table
from nngrade.model import LANGUAGES, Language, Text
from nngrade.report.safe_text import one_line
from nngrade.texts import text

_AHEAD = timedelta(hours=15)  # the easternmost clocks are 14 hours ahead of UTC
_ENCODINGS = {"utf-8": "UTF-8", "cp949": "UHC", "euc-kr": "EUC-KR"}
_SEPARATORS = {",": text("comma"), ";": text("semicolon"), ":": text("colon"), "\t": text("tab")}


@dataclass(frozen=True)
class Wishes(Options):
    """What a teacher may ask of a worksheet of Moodle.

    ``keep_comments`` leaves comments that are not ours; ``only_graded`` leaves out the rows that get no grade, whose
    comments Moodle would otherwise store again without their formatting.
    """

    ignore_names: bool = False
    keep_comments: bool = False
    only_graded: bool = False


@dataclass(frozen=True)
class _Columns:
    id: int
    grade: int
    date: int
    comment: int | None
    maximum: int | None
    open: int | None


@dataclass(frozen=True)
class _Book:
    """A worksheet that was read and matched."""

    table: Table
    words: Words
    columns: _Columns
    match: Match
    strange: tuple[tuple[Person, Known], ...] = ()
    blind: bool = False

    def comment(self, row: int) -> str:
        """What the worksheet says there; empty without the column."""
        return "" if self.columns.comment is None else self.table.text((row, self.columns.comment)).strip()

    def warnings(self) -> Iterator[Text]:
        """What a teacher should look at before somebody gets what is another's."""
        if self.strange:
            pairs = [f"{person.name} / {one.name}" for person, one in self.strange]
            yield text("Look at these, the names differ: {pairs}", pairs=listed(pairs))
        if self.blind:
            yield text(
                "Only participant numbers could be compared: the worksheet or the results have no names or addresses. "
                "These numbers mean other people in every assignment. Make sure that the worksheet is of this one."
            )


def worksheet(  # noqa: PLR0913, PLR0917  each is a thing of its own
    raw: bytes, file: str, finals: Sequence[Final], comments: Mapping[str, str], now: datetime, wishes: Wishes
) -> Sheet:
    """The worksheet ``raw`` with grades and comments filled in.

    Args:
        raw: the worksheet as Moodle gave it.
        file: its name, for messages.
        finals: everybody's grade.
        comments: by person id; who has none keeps what the worksheet says.
        now: the time, with its zone.
        wishes: what the teacher asked for.

    Raises:
        UsageError: it is no worksheet in English or Korean, of another assignment, its ids match nobody, or its
            maximum is another one; nothing should be written then.
    """
    book = read_worksheet(raw, file, finals, wishes)
    written = tuple(final for final in finals if final.points is not None and final.person.id in book.match.rows)
    check_maximum(file, written, _maximum(book), scaled=wishes.scaled)
    said = {person: line for person, words in comments.items() if (line := html_lines(words))}
    foreign = [final for final in written if final.person.id in said and _is_foreign(book, final)]
    kept = {final.person.id for final in foreign if wishes.keep_comments}
    values = _values(book, written, {person: line for person, line in said.items() if person not in kept}, now)
    filled = {book.match.rows[final.person.id].row for final in written}
    rest = [row for row in book.table.data() if row not in filled]
    content = book.table.filled(values, rest if wishes.only_graded else ())
    notes = (*left_as_they_were(finals, book.match), *_notes(book, written, foreign, rest, wishes))
    return Sheet(content, book.match, written, notes)


def read_worksheet(raw: bytes, file: str, finals: Sequence[Final], wishes: Wishes) -> _Book:
    """The worksheet, its columns, and who is who in it.

    Raises:
        UsageError: as :func:`worksheet`.
    """
    table = read_table(raw, file, wishes.encoding)
    language, columns = _columns(table)
    _check_even(table)
    words = WORDS[language]
    _check_ids(table, columns, words)
    name = column_of(table.header, words.name)
    where = Where(_id_columns(table, columns, words), [] if name is None else [name])
    match = match_rows(table, finals, where, wishes.match)
    if wishes.ignore_names or match.kind != "moodle_participant":
        return _Book(table, words, columns, match)
    everybody = [final.person for final in finals]
    strange = strangers(match, everybody, file)
    return _Book(table, words, columns, match, strange, blind=not compared(match, everybody))


def html_lines(comment: str) -> str:
    """A comment as Moodle stores it: HTML, in one line, with a line break for each line feed."""
    return "<br>".join(line.rstrip() for line in harmless(comment).split("\n"))


def _columns(table: Table) -> tuple[Language, _Columns]:
    for language in LANGUAGES:
        words = WORDS[language]
        place = {said.strip(): number for number, said in reversed(list(enumerate(table.header)))}
        if words.id not in place:
            continue
        lacking = [said for said in (words.grade, words.date) if said not in place]
        if lacking:
            advice = text("Download the worksheet again, and choose a numeric grade for the assignment.")
            raise missing_column(table, f'"{lacking[0]}"', advice)
        header = table.header
        maximum, unlocked = column_of(header, words.maximum), column_of(header, words.unlocked)
        comment = place.get(words.comment)
        return language, _Columns(place[words.id], place[words.grade], place[words.date], comment, maximum, unlocked)
    said = text(
        "'{file}', line 1: this is no grading worksheet in English or Korean (it begins with {header}). "
        "Switch Moodle to one of these languages, download the worksheet there, and upload it in the same language.",
        file=table.file,
        header=listed(table.header[:4]),
    )
    raise UsageError(said.en, said.ko)


def _check_even(table: Table) -> None:
    """Every row must have the header's cells: Moodle refuses the whole file otherwise."""
    for row in table.data():
        if len(table.rows[row].cells) != len(table.header):
            said = text(
                "'{file}', line {line}: the row has {found} cells, the header has {wanted}. "
                "Download the worksheet again and do not change it.",
                file=table.file,
                line=table.rows[row].line,
                found=len(table.rows[row].cells),
                wanted=len(table.header),
            )
            raise UsageError(said.en, said.ko)


def _id_columns(table: Table, columns: _Columns, words: Words) -> dict[IdKind, int]:
    more: tuple[tuple[IdKind, str], ...] = (
        ("student_id", words.student_id),
        ("login", words.login),
        ("email", words.email),
    )
    found: dict[IdKind, int] = {"moodle_participant": columns.id}
    for kind, header in more:
        place = column_of(table.header, header)
        if place is not None:
            found[kind] = place
    return found


def _check_ids(table: Table, columns: _Columns, words: Words) -> None:
    """The words before the numbers must be those of the header's language, or Moodle reads other numbers."""
    for row in table.data():
        said = table.text((row, columns.id))
        digits = said.removeprefix(words.prefix)
        if digits == said or not (digits.isascii() and digits.isdigit()):
            wrong = text(
                "'{file}', line {line}: '{id}' is not what Moodle writes there ('{prefix}' and a number). "
                "Download the worksheet again and do not change its first column.",
                file=table.file,
                line=table.rows[row].line,
                id=one_line(said, 40),
                prefix=words.prefix,
            )
            raise UsageError(wrong.en, wrong.ko)


def _maximum(book: _Book) -> Decimal | None:
    """The maximum that the rows state, the same in all of them; None when they state none."""
    if book.columns.maximum is None:
        return None
    for row in book.table.data():
        said = book.table.text((row, book.columns.maximum))
        if said.strip():
            value = number(said)
            if value is None:
                wrong = text(
                    "'{file}', line {line}: the maximum grade '{said}' is no number: the assignment is graded by a "
                    "scale. Choose points in its settings and download the worksheet again.",
                    file=book.table.file,
                    line=book.table.rows[row].line,
                    said=one_line(said, 40),
                )
                raise UsageError(wrong.en, wrong.ko)
            return value
    return None


def _values(book: _Book, written: Sequence[Final], said: Mapping[str, str], now: datetime) -> dict[Cell, str]:
    """The cells that become others: grade and date of those who get a grade, the comments, and every backslash."""
    values = _without_backslashes(book)
    date = (now.astimezone(timezone.utc) + _AHEAD).strftime("%Y-%m-%d %H:%M")
    for final in written:
        row = book.match.rows[final.person.id].row
        values[row, book.columns.grade], values[row, book.columns.date] = final.grade, date
        if book.columns.comment is not None and final.person.id in said:
            values[row, book.columns.comment] = said[final.person.id]
    return values


def _without_backslashes(book: _Book) -> dict[Cell, str]:
    """Every other cell that has a backslash, which would end a cell elsewhere than Moodle's own export meant."""
    cells = (
        (row, column)
        for row in book.table.data()
        for column, piece in enumerate(book.table.rows[row].cells)
        if "\\" in book.table.encoding.read(piece)
    )
    return {cell: book.table.text(cell).replace("\\", "\uff3c") for cell in cells}


def _is_foreign(book: _Book, final: Final) -> bool:
    """Whether the person's row has a comment that does not begin as ours do."""
    comment = book.comment(book.match.rows[final.person.id].row)
    beginning = text("Grade: {points}", points="")
    return bool(comment) and not comment.lstrip("'").startswith((beginning.en, beginning.ko))


def _notes(
    book: _Book, written: Sequence[Final], replaced: Sequence[Final], rest: Sequence[int], wishes: Wishes
) -> Iterator[Text]:
    yield text(
        "In Moodle choose this encoding and separator: {encoding}, {separator}. Upload with Moodle in {language}.",
        encoding=_ENCODINGS.get(book.table.encoding.name, book.table.encoding.name),
        separator=_SEPARATORS[book.table.separator],
        language=book.words.language,
    )
    if book.columns.comment is None:
        yield text("The worksheet has no column for comments; switch on feedback comments in the assignment for that.")
    yield from book.warnings()
    locked = [final for final in written if _is_locked(book, book.match.rows[final.person.id].row)]
    if locked:
        yield text("Moodle has locked these grades and will not change them: {names}", names=people(locked))
    if replaced and wishes.keep_comments:
        yield text("These keep the comment that Moodle has: {names}", names=people(replaced))
    elif replaced:
        yield text(
            "Their comments in Moodle are replaced (--keep-comments keeps them): {names}", names=people(replaced)
        )
    kept = [row for row in rest if book.comment(row)]
    if kept and not wishes.only_graded:
        yield text(
            "Comments kept in rows without a grade: {count}. Uploading stores them without their formatting; "
            "--only-graded leaves these rows out.",
            count=len(kept),
        )


def _is_locked(book: _Book, row: int) -> bool:
    return book.columns.open is not None and book.table.text((row, book.columns.open)).strip() in book.words.locked
