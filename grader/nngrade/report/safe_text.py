r"""Text that a student wrote, made safe to look at: nothing in it can hide, reorder, redraw or flood what we show.

Control, direction, invisible and undefined characters become visible escapes (``\x1b``, ``\u202e``); stacks of
combining marks are cut; length, number of lines and length of a line are bounded.  Quoting for HTML, XML or Markdown is
the renderer's; a terminal can print the result as it is.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_ESCAPED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Letters and marks that are drawn as nothing: Hangul fillers, the combining grapheme joiner, Mongolian selectors.
_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800")
_EMOJI_SELECTOR = "\ufe0f"
_MAX_MARKS = 3


@dataclass(frozen=True)
class Excerpt:
    """The beginning of a text as it may be shown, and how many of its characters were left out."""

    text: str
    left_out: int


def visible(raw: str) -> str:
    r"""``raw`` with every character that hides or misleads as an escape; line feeds and tabs stay as they are."""
    plain = raw.replace("\r\n", "\n")
    if plain.isascii() and plain.replace("\n", "").replace("\t", "").isprintable():
        return plain
    shown: list[str] = []
    marks = 0
    for character in plain:
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        shown.append(_escape(character) if _misleads(character, category) or marks > _MAX_MARKS else character)
    return "".join(shown)


def excerpt(raw: str, *, characters: int = 4000, lines: int = 120, width: int = 1000) -> Excerpt:
    """The beginning of ``raw``: at most so many characters, lines, and characters in a line (then "…")."""
    head = raw[:characters]
    kept: list[str] = []
    left_out = len(raw) - len(head)
    for number, line in enumerate(head.split("\n")):
        if number >= lines:
            left_out += len(line) + 1
        elif len(line) > width:
            kept.append(line[:width] + "…")
            left_out += len(line) - width
        else:
            kept.append(line)
    return Excerpt(text=visible("\n".join(kept)), left_out=left_out)


def paragraph(raw: str, characters: int = 2000) -> str:
    """A message or hint: its beginning, with "…" where it was cut."""
    cut = excerpt(raw, characters=characters, lines=30)
    return cut.text + ("…" if cut.left_out and not cut.text.endswith("…") else "")


def one_line(raw: str, characters: int = 160) -> str:
    r"""A name, path or value on one line: line feeds and tabs are escapes as well, "…" where it was cut."""
    head = visible(raw[:characters]).replace("\n", "\\n").replace("\t", "\\t")
    return head + ("…" if len(raw) > characters else "")


def _misleads(character: str, category: str) -> bool:
    if character in "\n\t" or character == _EMOJI_SELECTOR:
        return False
    if category in _ESCAPED_CATEGORIES or character in _INVISIBLE:
        return True
    return "\ufe00" <= character <= "\ufe0e" or "\U000e0100" <= character <= "\U000e01ef"


def _escape(character: str) -> str:
    code = ord(character)
    if character == "\r":
        return "\\r"
    if code <= 0xFF:  # noqa: PLR2004  the largest code that two hexadecimal digits can write
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004  likewise four digits
