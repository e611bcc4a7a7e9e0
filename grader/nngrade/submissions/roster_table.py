"""A roster's table: its encoding, what separates its columns, and its lines."""

from __future__ import annotations

import csv
import io

from nngrade.errors import UsageError
from nngrade.texts import text

SEPARATORS = ",;\t"


def rows_of(content: bytes, name: str) -> list[tuple[int, list[str]]]:
    """The rows that are not empty, each with its line in the file."""
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise UsageError.of(text("{file} is a spreadsheet; save it as CSV first.", file=name))
    words = _decoded(content, name)
    first = next((line for line in words.splitlines() if line.strip()), "")
    delimiter = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    begun = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((begun, row))
            begun = reader.line_num + 1
    except csv.Error:
        raise UsageError.of(text("{file}, line {line}: this is no CSV.", file=name, line=begun)) from None
    if rows and _never_closes(words, delimiter):
        raise open_quote(name, rows[-1][0])  # the last row has taken all that follows
    return rows


def _never_closes(words: str, delimiter: str) -> bool:
    """Whether the table ends inside of quotation marks, which only a strict reader minds."""
    try:
        for _ in csv.reader(io.StringIO(words, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as problem:
        return "end of data" in str(problem)
    return False


def open_quote(name: str, line: int) -> UsageError:
    """The error for a quotation mark that takes the lines after its own along."""
    words = text(
        "{file}, line {line}: a quotation mark opens here and does not close in its line. Correct that line.",
        file=name,
        line=line,
    )
    return UsageError.of(words)


def _decoded(content: bytes, name: str) -> str:
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp949"):
        try:
            words = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in words:
            return words
    raise UsageError.of(text("{file} is no CSV in UTF-8, UTF-16 or CP949; save it as CSV (UTF-8).", file=name))
