"""Points as decimal numbers: rounded, written and read."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nngrade.export.numbers import is_ambiguous, number, plain, rounded


@pytest.mark.parametrize(
    ("points", "digits", "shown"),
    [(2.675, 2, "2.68"), (0.125, 2, "0.13"), (0.1 + 0.2, 1, "0.3"), (2.5, 0, "3"), (1e-9, 2, "0"), (100.0, 2, "100"),
     (-0.0, 2, "0"), (12345678.5, 0, "12345679"), (33.333333333333336, 2, "33.33")],
)  # fmt: skip
def test_rounding(points: float, digits: int, shown: str) -> None:
    """Halves go up, on the number that a person would write; no exponent, no minus zero."""
    assert plain(rounded(points, digits)) == shown


@settings(deadline=None)
@given(st.decimals(0, 1000, places=4), st.integers(0, 4))
def test_rounding_is_near(points: Decimal, digits: int) -> None:
    """A rounded number is at most half a unit away, and writing it loses nothing."""
    result = rounded(points, digits)
    assert abs(result - points) * 2 <= Decimal(1).scaleb(-digits)
    assert Decimal(plain(result)) == result


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("100", 100),
        (" 10.50 ", Decimal("10.5")),
        ("100,00", 100),
        ("10,5", Decimal("10.5")),
        ("0,125", Decimal("0.125")),
        ("1,000", 1000),
        ("1,000.50", Decimal("1000.5")),
        ("1.000,50", Decimal("1000.5")),
        ("12,345,678", 12345678),
        ("1,2,3", None),
        ("many", None),
        ("NaN", None),
        ("", None),
    ],
)
def test_reading(written: str, value: Decimal | None) -> None:
    """A comma before three digits divides thousands, every other is a decimal mark."""
    assert number(written) == value


@pytest.mark.parametrize(
    ("written", "ambiguous"),
    [("1,000", True), ("0,125", True), ("10,5", False), ("1,000.50", False), ("1,000,000", False), ("1000", False)],
)
def test_ambiguous(written: str, ambiguous: bool) -> None:  # noqa: FBT001
    """A thousand, or one with three decimals?"""
    assert is_ambiguous(written) is ambiguous
