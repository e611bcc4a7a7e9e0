"""How values are written in messages."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nngrade import formatting
from nngrade.values import NamedCallable, ScratchPath, Seed


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1.0, "1.0"),
        (0.761594, "0.7616"),
        (12345.678, "12346.0"),
        (1e-7, "1e-07"),
        (-2.5e9, "-2.5e+09"),
        (np.float32(0.1), "0.1"),
        (np.array(3), "3"),
        (True, "True"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (1 + 2j, "(1+2j)"),
    ],
)
def test_number(value: Any, shown: str) -> None:
    """Numbers are short and stay numbers."""
    assert formatting.number(value) == shown


@pytest.mark.parametrize(
    ("got", "expected", "shown"),
    [
        (0.761594, 0.731059, ("0.7616", "0.7311")),
        (10.56, 10.5625, ("10.56", "10.5625")),
        (1.00000001, 1.0, ("1.00000001", "1.0")),
        (2.0000001e-8, 2e-8, ("2.0000001e-08", "2e-08")),
        (1, 1.0, ("1", "1.0")),
        (np.nan, 1.0, ("nan", "1.0")),
    ],
)
def test_pair_shows_the_difference(got: Any, expected: Any, shown: tuple[str, str]) -> None:
    """As many digits as it takes, and no more."""
    assert formatting.pair(got, expected) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (np.array([[1.0, 2.5], [-3.0, 0.0]]), "[[1.0, 2.5], [-3.0, 0.0]]"),
        (np.zeros((30, 4)), "array(shape=(30, 4))"),
        ([1, (2.0,)], "[1, (2.0,)]"),
        ({"W": 1.0}, "{'W': 1.0}"),
        (NamedCallable("tanh"), "tanh"),
        (Seed(3), "default_rng(3)"),
        (ScratchPath("p.npz"), "'p.npz'"),
        ("AND", "'AND'"),
        (None, "None"),
    ],
)
def test_value(value: Any, shown: str) -> None:
    """Every kind of argument has a short form."""
    assert formatting.value(value) == shown


def test_long_values_are_bounded() -> None:
    """A message stays readable whatever comes."""
    assert len(formatting.value("x" * 1000)) <= 60
    assert formatting.value(np.arange(12) * 1e5 + 0.12345) == "array(shape=(12,))"


def test_call_is_what_a_student_would_type() -> None:
    """Arguments in order; large arrays by their shape."""
    assert formatting.call("leaky_relu", [-2.0, 0.3], {}) == "leaky_relu(-2.0, 0.3)"
    assert formatting.call("f", [np.zeros((9, 9))], {"training": False}) == "f(array(shape=(9, 9)), training=False)"
    wide = [np.arange(10.0), np.arange(10.0), np.arange(10.0), 1.5]
    assert (
        formatting.call("maxout", wide, {}) == "maxout(array(shape=(10,)), array(shape=(10,)), array(shape=(10,)), 1.5)"
    )
