"""Students' text: nothing hides, reorders, redraws or floods."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.report.safe_text import excerpt, one_line, paragraph, visible


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain 한글 naïve 日本", "plain 한글 naïve 日本"),
        ("a\tb\nc\r\nd", "a\tb\nc\nd"),
        ("50%\r100%", "50%\\r100%"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x00\x7f\x9b", "\\x00\\x7f\\x9b"),
        ("abc\u202egpj.exe", "abc\\u202egpj.exe"),
        ("a\u200bb\u2066c\u00adf", "a\\u200bb\\u2066c\\xadf"),
        ("\u2028\u2029\ufeff", "\\u2028\\u2029\\ufeff"),
        ("\udc80\uffff\ue000\U000e0041", "\\udc80\\uffff\\ue000\\U000e0041"),
        ("\u3164\u115f\u2800", "\\u3164\\u115f\\u2800"),
        ("x\ufe00\U000e0100", "x\\ufe00\\U000e0100"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("e\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301\\u0301"),
    ],
)
def test_visible(raw: str, shown: str) -> None:
    """Each kind of misleading character becomes an escape; ordinary text of any script stays."""
    assert visible(raw) == shown


@given(st.text(st.characters()))
def test_visible_holds_nothing_that_misleads(raw: str) -> None:
    """Whatever goes in, only drawn characters, line feeds and tabs come out, and a second pass changes nothing."""
    shown = visible(raw)
    assert all(c in "\n\t" or unicodedata.category(c)[0] != "C" for c in shown)
    assert visible(shown) == shown


def test_excerpt_bounds_characters_lines_and_width() -> None:
    """Each bound cuts on its own, and what was left out is counted."""
    assert excerpt("abcdef", characters=4).text == "abcd"
    assert excerpt("abcdef", characters=4).left_out == 2
    assert excerpt("1\n2\n3\n4", lines=2).text == "1\n2"
    assert excerpt("1\n2\n3\n4", lines=2).left_out == 4
    assert excerpt("abcdef\ng", width=3).text == "abc…\ng"
    assert excerpt("abcdef\ng", width=3).left_out == 3
    assert excerpt("short").left_out == 0


def test_paragraph_marks_a_cut() -> None:
    """A message that was cut ends in one ellipsis, however it was cut."""
    assert paragraph("abc", 3) == "abc"
    assert paragraph("abcd", 3) == "abc…"
    assert paragraph("x" * 3000, 2000).endswith("x…")


def test_one_line_has_one_line() -> None:
    """Line feeds and tabs are escapes in names."""
    assert one_line("a\nb\tc") == "a\\nb\\tc"
    assert one_line("abcdef", 3) == "abc…"
