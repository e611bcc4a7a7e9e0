"""Text in terminal cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from nngrade.report.cells import chop, clip, clip_start, pad, wrap


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 80, ["one two three"]),
        ("가나다 라마바 사아자", 13, ["가나다 라마바", "사아자"]),
        ("가나다라마", 5, ["가나", "다라", "마"]),
        ("a 가나다라마바", 6, ["a", "가나다", "라마바"]),
        ("first\nsecond line", 6, ["first", "second", "line"]),
        ("list:\n  one two three", 9, ["list:", "  one two", "  three"]),
        ("a\n\nb", 5, ["a", "", "b"]),
    ],
)
def test_wrap(text: str, cells: int, lines: list[str]) -> None:
    """Between words, in Korean too; inside a word only when it is wider than a line; indentation hangs."""
    assert wrap(text, cells) == lines


@given(st.text(max_size=200), st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing(text: str, cells: int) -> None:
    """Whatever the text: no line is wider than it may be, and every character but white space is there."""
    lines = wrap(text, cells)
    assert all(cell_len(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(max_size=50), st.integers(0, 30))
def test_clip_fits(text: str, cells: int) -> None:
    """Never wider; whole when it fits."""
    assert cell_len(clip(text, cells)) <= cells
    assert cell_len(clip_start(text, cells)) <= max(cells, 4)
    if cell_len(text) <= cells:
        assert clip(text, cells) == clip_start(text, cells) == text


def test_clip_says_that_it_clipped() -> None:
    """Three full stops at the side that is cut."""
    assert clip("abcdefgh", 6) == "abc..."
    assert clip("가나다라", 6) == "가..."
    assert clip("abcd", 2) == ".."
    assert clip_start("/long/path/file.py", 10) == "...file.py"


def test_chop_and_pad() -> None:
    """By cells, not characters."""
    assert list(chop("가나다", 4)) == ["가나", "다"]
    assert list(chop("가", 1)) == ["가"]
    assert pad("가", 4) == "가  "
    assert pad("1", 3, right=True) == "  1"
    assert pad("long", 2) == "long"
