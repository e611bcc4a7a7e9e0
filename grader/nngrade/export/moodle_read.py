"""Reading Moodle's offline grading worksheet: its language, its columns, and who is who in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nngrade.entries import IdKind, Person
from nngrade.errors import UsageError
from nngrade.export.grades import Final
from nngrade.export.listing import listed
from nngrade.export.match import Known, Match, compared, strangers
from nngrade.export.moodle_words import WORDS, Words
from nngrade.export.numbers import number
from nngrade.export.sheet import Options, Where, column_of, match_rows, missing_column
from nngrade.export.table import Table, read_table
from nngrade.model import LANGUAGES, Text
from nngrade.report.safe_text import one_line
from nngrade.texts import text


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
class Columns:
    """Where each thing stands in a row; None for what the worksheet does not have."""

    id: int
    grade: int
    date: int
    comment: int | None
    maximum: int | None
    open: int | None


@dataclass(frozen=True)
class Book:
    """A worksheet that was read and matched."""

    table: Table
    words: Words
    columns: Columns
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


def read_worksheet(raw: bytes, file: str, finals: Sequence[Final], wishes: Wishes) -> Book:
    """The worksheet, its columns, and who is who in it.

    Raises:
        UsageError: it is no table, no worksheet of Moodle, another assignment's, or damaged.
    """
    table = read_table(raw, file, wishes.encoding)
    words, columns = _columns(table)
    _check_even(table)
    _check_ids(table, columns, words)
    name = column_of(table.header, words.name)
    where = Where(_id_columns(table, columns, words), [] if name is None else [name])
    match = match_rows(table, finals, where, wishes.match)
    if wishes.ignore_names or match.kind != "moodle_participant":
        return Book(table, words, columns, match)
    everybody = [final.person for final in finals]
    strange = strangers(match, everybody, file)
    return Book(table, words, columns, match, strange, blind=not compared(match, everybody))


def _columns(table: Table) -> tuple[Words, Columns]:
    for language in LANGUAGES:
        words = WORDS[language].as_in(table.header)
        place = {said.strip(): number for number, said in enumerate(table.header)}  # of equal ones Moodle's is the last
        if words.id not in place:
            continue
        lacking = [said for said in (words.grade, words.date) if said not in place]
        if lacking:
            advice = text("Download the worksheet again, and choose a numeric grade for the assignment.")
            raise missing_column(table, f'"{lacking[0]}"', advice)
        header = table.header
        maximum, unlocked = column_of(header, words.maximum), column_of(header, words.unlocked)
        comment = place.get(words.comment)
        return words, Columns(place[words.id], place[words.grade], place[words.date], comment, maximum, unlocked)
    said = text(
        "'{file}', line 1: this is no grading worksheet in English or Korean (it begins with {header}). "
        "Switch Moodle to one of these languages, download the worksheet there, and upload it in the same language.",
        file=table.file,
        header=listed(table.header[:4]),
    )
    raise UsageError.of(said)


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
            raise UsageError.of(said)


def _id_columns(table: Table, columns: Columns, words: Words) -> dict[IdKind, int]:
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


def _check_ids(table: Table, columns: Columns, words: Words) -> None:
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
            raise UsageError.of(wrong)


def _refuse_scale(book: Book) -> None:
    """Where a scale gives the grades, the worksheet has a column with its words in the place of the maximum."""
    if column_of(book.table.header, book.words.scale) is not None:
        wrong = text(
            "'{file}', line 1: the column \"{column}\" says that the assignment is graded by a scale, and Moodle would "
            "pass over every number. Choose points in the assignment's settings and download the worksheet again.",
            file=book.table.file,
            column=book.words.scale,
        )
        raise UsageError.of(wrong)


def maximum_of(book: Book) -> Decimal | None:
    """The maximum that the rows state, the same in all of them; None when they state none."""
    if book.columns.maximum is None:
        _refuse_scale(book)
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
                raise UsageError.of(wrong)
            return value
    return None
