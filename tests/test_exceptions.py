"""What is said after an exception's own words."""

from __future__ import annotations

import pytest

from nngrade.exceptions import advice
from nngrade.sandbox.outcomes import Raised


@pytest.mark.parametrize(
    ("kind", "message", "words"),
    [
        (
            "TypeError",
            "Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
            "정수 배열에는",
        ),
        ("SyntaxError", "invalid character '\uff08' (U+FF08)", "전각 문자"),
        ("SyntaxError", "invalid non-printable character U+3000", "전각 문자"),
    ],
)
def test_advice_names_the_cause(kind: str, message: str, words: str) -> None:
    """Whole-number arrays and full-width characters are named as what they are."""
    said = advice(Raised(kind, (kind, "Exception"), message))
    assert said is not None
    assert words in said.ko


@pytest.mark.parametrize("message", ["invalid character '\u201c' (U+201C)", "invalid syntax"])
def test_other_syntax_errors_have_no_such_advice(message: str) -> None:
    """Curly quotes are no full-width characters."""
    assert advice(Raised("SyntaxError", ("SyntaxError", "Exception"), message)) is None
