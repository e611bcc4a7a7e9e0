"""Moodle's offline grading worksheet.

Moodle finds the columns by the header's words in the language of who uploads, and people by what follows the word
"Participant" (참가자) in the first column; both are kept byte for byte.  A row is skipped when Moodle's own grade is
newer than the date in the row, so rows that are filled in get a date that is ahead of every site's clock.  Moodle
takes a backslash for an escape, in the exports that it writes as well: each becomes a full-width one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta, timezone

from nngrade.export.comment import harmless
from nngrade.export.grades import Final
from nngrade.export.moodle_read import Book, Wishes, maximum_of, read_worksheet
from nngrade.export.sheet import Sheet, check_maximum, left_as_they_were, people
from nngrade.export.table import Cell
from nngrade.model import Text
from nngrade.texts import text

_AHEAD = timedelta(hours=15)  # the easternmost clocks are 14 hours ahead of UTC
_ENCODINGS = {"utf-8": "UTF-8", "cp949": "UHC", "euc-kr": "EUC-KR"}
_SEPARATORS = {",": text("comma"), ";": text("semicolon"), ":": text("colon"), "\t": text("tab")}


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
    check_maximum(file, written, maximum_of(book), scaled=wishes.scaled)
    said = {person: line for person, words in comments.items() if (line := html_lines(words))}
    foreign = [final for final in written if final.person.id in said and _is_foreign(book, final)]
    kept = {final.person.id for final in foreign if wishes.keep_comments}
    values = _values(book, written, {person: line for person, line in said.items() if person not in kept}, now)
    filled = {book.match.rows[final.person.id].row for final in written}
    rest = [row for row in book.table.data() if row not in filled]
    content = book.table.filled(values, rest if wishes.only_graded else ())
    notes = (
        *left_as_they_were(finals, finals, book.match),
        *_notes(book, written, finals),
        *_comment_notes(book, finals, foreign, rest, wishes),
    )
    return Sheet(content, book.match, written, notes)


def html_lines(comment: str) -> str:
    """A comment as Moodle stores it: HTML, in one line, with a line break for each line feed."""
    return "<br>".join(line.rstrip() for line in harmless(comment).split("\n"))


def _values(book: Book, written: Sequence[Final], said: Mapping[str, str], now: datetime) -> dict[Cell, str]:
    """The cells that become others: grade and date of those who get a grade, the comments, and every backslash."""
    values = _without_backslashes(book)
    date = (now.astimezone(timezone.utc) + _AHEAD).strftime("%Y-%m-%d %H:%M")
    for final in written:
        row = book.match.rows[final.person.id].row
        values[row, book.columns.grade], values[row, book.columns.date] = final.grade, date
        if book.columns.comment is not None and final.person.id in said:
            values[row, book.columns.comment] = said[final.person.id]
    return values


def _without_backslashes(book: Book) -> dict[Cell, str]:
    """Every other cell that has a backslash, which would end a cell elsewhere than Moodle's own export meant."""
    cells = (
        (row, column)
        for row in book.table.data()
        for column, piece in enumerate(book.table.rows[row].cells)
        if "\\" in book.table.encoding.read(piece)
    )
    return {cell: book.table.text(cell).replace("\\", "\uff3c") for cell in cells}


def _is_foreign(book: Book, final: Final) -> bool:
    """Whether the person's row has a comment that does not begin as ours do."""
    comment = book.comment(book.match.rows[final.person.id].row)
    beginning = text("Grade: {points}", points="")
    return bool(comment) and not comment.lstrip("'").startswith((beginning.en, beginning.ko))


def _notes(book: Book, written: Sequence[Final], finals: Sequence[Final]) -> Iterator[Text]:
    """What to know before the upload, and what Moodle will make of the grades."""
    yield text(
        "In Moodle choose this encoding and separator: {encoding}, {separator}. Upload with Moodle in {language}.",
        encoding=_ENCODINGS.get(book.table.encoding.name, book.table.encoding.name),
        separator=_SEPARATORS[book.table.separator],
        language=book.words.language,
    )
    if book.columns.comment is None:
        yield text("The worksheet has no column for comments; switch on feedback comments in the assignment for that.")
    yield from book.warnings()
    zeros = [final for final in written if final.points == 0]
    if zeros:
        yield text(
            "These get 0 points: {names}. Versions of Moodle in which several people can mark one assignment skip a 0 "
            "in a worksheet: look there whether it has come, or enter it by hand.",
            names=people(zeros, finals),
        )
    locked = [final for final in written if _is_locked(book, book.match.rows[final.person.id].row)]
    if locked:
        yield text("Moodle has locked these grades and will not change them: {names}", names=people(locked, finals))


def _comment_notes(
    book: Book, finals: Sequence[Final], replaced: Sequence[Final], rest: Sequence[int], wishes: Wishes
) -> Iterator[Text]:
    """What becomes of comments that are in the worksheet."""
    if replaced and wishes.keep_comments:
        yield text("These keep the comment that Moodle has: {names}", names=people(replaced, finals))
    elif replaced:
        yield text(
            "Their comments in Moodle are replaced (--keep-comments keeps them): {names}",
            names=people(replaced, finals),
        )
    kept = [row for row in rest if book.comment(row)]
    if kept and not wishes.only_graded:
        yield text(
            "Comments kept in rows without a grade: {count}. Uploading stores them without their formatting; "
            "--only-graded leaves these rows out.",
            count=len(kept),
        )


def _is_locked(book: Book, row: int) -> bool:
    return book.columns.open is not None and book.table.text((row, book.columns.open)).strip() in book.words.locked
