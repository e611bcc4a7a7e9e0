"""Comments: short, plain, and harmless to every importer."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nngrade.entries import Entry, State, TaskScore
from nngrade.export.comment import comment, harmless
from nngrade.export.grades import Policy, final_grade
from nngrade.model import Verdict


def test_english_and_korean(entry: Callable[..., Entry]) -> None:
    """Grade, how it came about, and a line for each task."""
    final = final_grade([entry(3)], Policy(Decimal(100)))
    assert comment(final, "en").split("\n") == [
        "Grade: 75 of 100 points",
        "45 of 60 points count as 75 of 100.",
        "l1_perceptron/activations.py:",
        "  sigmoid: 1.5 of 2 points, partly right",
    ]
    assert comment(final, "ko").startswith("성적: ")
    assert "부분" in comment(final, "ko") or "일부" in comment(final, "ko")


def test_no_grade_no_comment(entry: Callable[..., Entry]) -> None:
    """Who gets no grade gets no comment either."""
    assert comment(final_grade([entry(3, state=State.MISSING)], Policy()), "en") == ""


@pytest.mark.parametrize("limit", [200, 500, 5000])
def test_limit(entry: Callable[..., Entry], limit: int) -> None:
    """A long course is cut between lines, and the rest is counted."""
    tasks = tuple(TaskScore(f"l{n // 5}/a.py::f{n}", Verdict.FAILED, 0.0, 1.0) for n in range(200))
    said = comment(final_grade([entry(3, tasks=tasks)], Policy()), "en", limit)
    assert len(said) <= limit
    shown = len(said.split("\n")) - 2
    assert said.endswith(f"Not shown here: {240 - shown} more lines.")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("a\\", "a＼"),
        ("<b> & 'q' \"q\"", "＜b＞ ＆ 'q' \"q\""),
        ("=SUM(A1)", "'=SUM(A1)"),
        ("  -1", "'-1"),
        ("＝cmd", "'＝cmd"),
        ("a\r\nb\rc\x00\x1b[31m\u2028", "a\nb\nc[31m"),
        ("\n x \n", "x"),
    ],
)
def test_harmless(raw: str, said: str) -> None:
    """No escape, no markup, no control character, no formula."""
    assert harmless(raw) == said


@settings(deadline=None)
@given(st.text())
def test_harmless_is_stable(raw: str) -> None:
    """Doing it twice changes nothing, and what is left can be written in UTF-8."""
    once = harmless(raw)
    assert harmless(once) == once
    once.encode()
    assert "\\" not in once
