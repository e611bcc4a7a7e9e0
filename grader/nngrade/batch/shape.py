r"""The shape of a source file: a digest that other names, comments, docstrings and formatting do not change.

Submitted source is hostile, so Python's own tokenizer and parser stay away from it: this reads words with one regular
expression, in one pass over at most as many characters as a file may have, without recursion.  What it makes of text
that is no Python does not matter; it ends, and equal text has an equal shape.

Names that the student chose are counted in the order in which they appear (``x`` and ``z`` both become ``1``).  Names
that mean something stay: keywords, built-in functions, what stands after a dot (``np.exp``), and what is imported.
"""

from __future__ import annotations

import builtins
import hashlib
import keyword
import re
from collections.abc import Collection, Iterator

_WORD = re.compile(
    r"(?P<string>(?:[rRbBuUfF]{0,2})(?:'''|\"\"\"|'|\"))"
    r"|(?P<name>[^\W\d]\w*)"
    r"|(?P<number>\.?\d(?:[eE][+-]|[\w.])*)"
    r"|(?P<comment>\#[^\n]*)"
    r"|(?P<joined>\\\n)"
    r"|(?P<line>\n[ \t\f]*)"
    r"|(?P<space>[ \t\f]+)"
    r"|(?P<operator>\*\*=?|//=?|>>=?|<<=?|[-+*/%&|^@:=!<>]=|->|.)",
    re.DOTALL,
)
_ENDS = {quote: re.compile(rf"\\.|{quote}", re.DOTALL) for quote in ("'''", '"""', "'", '"')}
_KEPT = frozenset(keyword.kwlist) | frozenset(dir(builtins)) | {"self"}
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")


def shape(source: bytes, kept: Collection[str] = ()) -> str:
    """The digest of a file's shape; ``kept`` are names that mean something in this exercise."""
    words = source.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    total = hashlib.sha256()
    for piece in _Renamed(frozenset(kept)).pieces(_without_docstrings(_pieces(words))):
        total.update(piece.encode("utf-8", "backslashreplace") + b"\0")
    return total.hexdigest()


def _pieces(words: str) -> Iterator[tuple[str, str]]:
    """Kind and text of each word: name, number, string, operator, and line with the depth of what follows."""
    place, depth, indents = 0, 0, [0]
    begun = True  # a line on which nothing stands yet
    width = 0
    while place < len(words):
        found = _WORD.match(words, place)
        assert found is not None and found.lastgroup is not None  # noqa: S101, PT018  any character is an operator
        kind, piece, place = found.lastgroup, found[0], found.end()
        if kind == "line":
            begun, width = (begun or depth == 0), len(piece[1:].expandtabs())
            continue
        if kind in {"comment", "joined"} or (kind == "space" and not (begun and not place - len(piece))):
            continue
        if kind == "space":
            width = len(piece.expandtabs())
            continue
        if begun and depth == 0:
            yield "line", str(_level(indents, width))
        begun = False
        if kind == "string":
            piece, place = _string(words, piece, place)
        elif piece in _OPEN:
            depth += 1
        elif piece in _CLOSE:
            depth = max(depth - 1, 0)
        elif piece == ";" and depth == 0:
            begun, width = True, indents[-1]
            continue
        yield kind, piece


def _level(indents: list[int], width: int) -> int:
    """How deep a line stands that begins ``width`` columns to the right."""
    while len(indents) > 1 and width < indents[-1]:
        indents.pop()
    if width > indents[-1]:
        indents.append(width)
    return len(indents)


def _string(words: str, start: str, place: int) -> tuple[str, int]:
    """A string's prefix and content, whichever quotes it has, and where it ends."""
    quote = start.lstrip("rRbBuUfF")
    prefix = "".join(sorted(start[: len(start) - len(quote)].lower().replace("u", "")))
    for found in _ENDS[quote].finditer(words, place):
        if found[0] == quote:
            return f"{prefix}'{words[place : found.start()]}", found.end()
    return f"{prefix}'{words[place:]}", len(words)


def _without_docstrings(pieces: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Lines that are a mere string are comments; a comma before the end of a bracket is formatting."""
    held: list[tuple[str, str]] = []
    for kind, piece in pieces:
        if held and held[-1] == ("operator", ",") and piece in _CLOSE:
            held.pop()
        if kind == "line" and len(held) == 2 and held[1][0] == "string":  # noqa: PLR2004  the line and its string
            held = []
        if kind == "line" or len(held) > 2:  # noqa: PLR2004  longer than a line that could be a docstring
            yield from held
            held = []
        held.append((kind, piece))
    if not (len(held) == 2 and held[1][0] == "string"):  # noqa: PLR2004  same
        yield from held


class _Renamed:
    """Gives chosen names numbers, in the order in which they appear."""

    def __init__(self, kept: frozenset[str]) -> None:
        self._kept = kept | _KEPT
        self._numbers: dict[str, str] = {}

    def pieces(self, words: Iterator[tuple[str, str]]) -> Iterator[str]:
        """The words with names replaced."""
        before, importing = "", False
        for kind, piece in words:
            if kind == "line":
                importing = False
            elif piece in {"import", "from"}:
                importing = True
            elif piece == "as":
                importing = False
            yield self._shown(kind, piece, stays=before == "." or importing)
            before = piece

    def _shown(self, kind: str, piece: str, *, stays: bool) -> str:
        if kind == "number":
            return _number(piece)
        if kind != "name" or stays or piece in self._kept:
            return f"{kind} {piece}"
        return self._numbers.setdefault(piece, f"name {len(self._numbers)}")


def _number(piece: str) -> str:
    """One way to write a number: 1.0 is 1. and 1e3 is 1000.0; whole numbers are not the same as these."""
    plain = piece.replace("_", "")
    if len(plain) < 30 and not plain.isdigit():  # noqa: PLR2004  longer than any number that is meant
        try:
            return f"number {float(plain)!r}"
        except ValueError:
            pass
    return f"number {plain}"
