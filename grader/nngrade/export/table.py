"""A CSV file whose every byte is kept, but for the cells that are filled in.

Each cell is remembered as it stands in the file, quotes and all; writing puts the same pieces together again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from nngrade.errors import UsageError
from nngrade.export.encodings import Encoding, find_encoding
from nngrade.texts import text

SEPARATORS = ",;\t:"
_ENDS = ("\r\n", "\n", "\r")

Escapes = Literal["never", "inside", "always"]
"""Whether a backslash keeps the quote after it from ending a cell.

PHP writes files in which it does; but the same PHP writes a backslash at a cell's end without more ado.  So "inside"
says that it does unless a separator or line end follows, "always" that it always does.
"""
Cell = tuple[int, int]
"""Row (the header is 0) and column."""


class _WrongError(Exception):
    """The quotes of the file do not fit; ``line`` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True)
class Row:
    """A row's cells as pieces of the skeleton, the line end (may be empty at the end of the file), its line in it."""

    cells: tuple[str, ...]
    end: str
    line: int


@dataclass(frozen=True)
class Table:
    """A file that was read, and what a backslash before a quote meant in it."""

    file: str
    encoding: Encoding
    separator: str
    rows: tuple[Row, ...]
    escapes: Escapes = "never"

    @property
    def header(self) -> tuple[str, ...]:
        """What the header's cells say."""
        return tuple(self.text((0, column)) for column in range(len(self.rows[0].cells)))

    def text(self, cell: Cell) -> str:
        """What a cell says; empty when the row is too short to have it."""
        row, column = cell
        cells = self.rows[row].cells
        return _unquoted(self.encoding.read(cells[column])) if column < len(cells) else ""

    def data(self) -> Iterator[int]:
        """The numbers of all rows after the header that hold something."""
        for number, row in enumerate(self.rows):
            if number and any(cell.strip() for cell in row.cells):
                yield number

    def filled(self, values: Mapping[Cell, str], without: Collection[int] = ()) -> bytes:
        """The file with these cells filled in, and without some rows; every other byte as it was read.

        Raises:
            UsageError: a row is too short to have the cell; the message names the line.
        """
        for row, column in values:
            if column >= len(self.rows[row].cells):
                said = text(
                    "'{file}', line {line}: the row has fewer cells than the header. Download the file again.",
                    file=self.file,
                    line=self.rows[row].line,
                )
                raise UsageError.of(said)
        quoted = all(cell.startswith('"') for cell in self.rows[0].cells)
        pieces = []
        for number, line in enumerate(self.rows):
            cells = list(line.cells)
            for place, piece in enumerate(cells):
                if (number, place) in values:
                    cells[place] = self._piece(values[number, place], quoted or piece.startswith('"'))
            if number not in without:
                pieces.append(self.separator.join(cells) + line.end)
        return self.encoding.raw("".join(pieces))

    def _piece(self, said: str, quoted: bool) -> str:  # noqa: FBT001  one call
        written = self.encoding.write(said)
        special = {self.separator, '"', "\r", "\n", " ", "\t"}  # a space too: PHP quotes such cells, and so do we
        return f'"{written.replace(chr(34), chr(34) * 2)}"' if quoted or special & set(written) else written


def read_table(raw: bytes, file: str, asked: str | None = None) -> Table:
    """The table in the bytes of ``file``; encoding (unless ``asked`` names it), separator and line ends are found out.

    Raises:
        UsageError: nothing is in it, no encoding fits, or its quotes do not match; the message names the line.
    """
    encoding = find_encoding(raw, file, asked)
    skeleton = encoding.skeleton(raw)
    if not skeleton.strip():
        said = text("'{file}' is empty. Download it again from the learning platform.", file=file)
        raise UsageError.of(said)
    separator = max(SEPARATORS, key=lambda sign: len(_cells_of_first_row(skeleton, sign)))
    readings = {escapes: _reading(skeleton, separator, escapes) for escapes in get_args(Escapes)}
    tables = [
        Table(file, encoding, separator, rows, escapes) for escapes, rows in readings.items() if isinstance(rows, tuple)
    ]
    if not tables:
        said = text(
            "'{file}', line {line}: the quotes do not fit, so nobody can tell where a cell ends. "
            "Download the file again from the learning platform.",
            file=file,
            line=readings["never"],
        )
        raise UsageError.of(said)
    return next((table for table in tables if _even(table)), tables[0])


def _reading(skeleton: str, separator: str, escapes: Escapes) -> tuple[Row, ...] | int:
    """The rows, or the line where the quotes do not fit."""
    try:
        return tuple(_rows(skeleton, separator, escapes))
    except _WrongError as error:
        return error.line


def _cells_of_first_row(skeleton: str, separator: str) -> tuple[str, ...]:
    try:
        return next(_rows(skeleton, separator, "never")).cells
    except _WrongError:
        return ()


def _even(table: Table) -> bool:
    return len({len(table.rows[number].cells) for number in (0, *table.data())}) == 1


def _rows(skeleton: str, separator: str, escapes: Escapes) -> Iterator[Row]:
    place, line = 0, 1
    while place < len(skeleton):
        cells, start = [], line
        while True:
            after = _cell_end(skeleton, place, separator, escapes, line)
            cells.append(skeleton[place:after])
            line += _line_ends(skeleton[place:after])
            place = after + 1
            if skeleton[after : after + 1] != separator:
                break
        end = next((end for end in _ENDS if skeleton.startswith(end, after)), "")
        yield Row(tuple(cells), end, start)
        place, line = after + len(end), line + 1


def _line_ends(piece: str) -> int:
    return piece.count("\n") + piece.count("\r") - piece.count("\r\n")


def _cell_end(skeleton: str, place: int, separator: str, escapes: Escapes, line: int) -> int:
    """Where the cell that begins at ``place`` ends: at a separator, a line end, or the end of the file."""
    if not skeleton.startswith('"', place):
        while place < len(skeleton) and skeleton[place] != separator and skeleton[place] not in "\r\n":
            place += 1
        return place
    place += 1
    while place < len(skeleton):
        if skeleton[place] == '"' and _escaped(skeleton, place, separator, escapes):
            place += 1
        elif skeleton.startswith('""', place):
            place += 2
        elif skeleton[place] == '"':
            after = skeleton[place + 1 : place + 2]
            if after and after != separator and after not in "\r\n":
                raise _WrongError(line)
            return place + 1
        else:
            place += 1
    raise _WrongError(line)


def _escaped(skeleton: str, place: int, separator: str, escapes: Escapes) -> bool:
    """Whether a backslash stands before the quote here and keeps it from ending the cell."""
    if escapes == "never" or skeleton[place - 1] != "\\":
        return False
    after = skeleton[place + 1 : place + 2]
    ends = not after or after == separator or after in "\r\n"
    return escapes == "always" or not ends


def _unquoted(piece: str) -> str:
    return piece[1:-1].replace('""', '"') if piece.startswith('"') else piece
