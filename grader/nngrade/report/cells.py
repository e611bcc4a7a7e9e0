"""Text in terminal cells: a Korean character takes two, a combining mark none.

Widths are rich's.  Nothing here is longer than one terminal line, and nothing adds a character that a Korean console
draws in two cells (an ellipsis is three full stops).
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

__all__ = ["cell_len", "chop", "clip", "clip_start", "pad", "wrap"]


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """``text`` filled with spaces to ``cells``; ``right`` puts the spaces in front.  Longer text stays as it is."""
    spaces = " " * (cells - cell_len(text))
    return spaces + text if right else text + spaces


def clip(text: str, cells: int) -> str:
    """``text`` in at most ``cells`` cells, with ``...`` at its end when something was cut off."""
    if cell_len(text) <= cells:
        return text
    head = next(chop(text, cells - 3), "") if cells > 3 else ""  # noqa: PLR2004
    return (head if cell_len(head) <= cells - 3 else "") + "." * min(cells, 3)


def clip_start(text: str, cells: int) -> str:
    """``text`` in at most ``cells`` cells, with ``...`` in front when something was cut off: for paths."""
    while cell_len(text) > max(cells, 4):
        text = f"...{text[4:]}"
    return text


def chop(text: str, cells: int) -> Iterator[str]:
    """``text`` in pieces of at most ``cells`` cells, broken anywhere; a wider single character stands alone."""
    piece = ""
    for character in text:
        # Together: a selector after a character can make that wider.
        if piece and cell_len(piece + character) > cells:
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def wrap(text: str, cells: int) -> list[str]:
    """``text`` in lines of at most ``cells`` cells, broken between words, or inside a word that is wider than a line.

    Line breaks and the indentation of each line stay.  Korean is broken between words too, as in print.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        indent = " " * min(len(paragraph) - len(paragraph.lstrip(" ")), max(cells - 2, 0) // 2)
        lines.extend(f"{indent}{line}" for line in _fill(paragraph, max(cells - len(indent), 2)))
    return lines


def _fill(paragraph: str, cells: int) -> Iterator[str]:
    line = ""
    for word in _pieces(paragraph, cells):
        longer = f"{line} {word}" if line else word
        if line and cell_len(longer) > cells:
            yield line
            line = word
        else:
            line = longer
    yield line


def _pieces(paragraph: str, cells: int) -> Iterator[str]:
    for word in paragraph.split():
        if cell_len(word) <= cells:
            yield word
        else:
            yield from chop(word, cells)
