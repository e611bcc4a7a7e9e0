"""When two numbers count as equal: single precision in its own dtype, and after it was turned into Python numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.compare import compare
from nngrade.tolerance import Tolerance, was_single

CLOSE = Tolerance(1e-9, 1e-12)
RIGHT = np.exp(np.array([-1.3, 0.2, 2.9]))
SINGLE = np.exp(np.array([-1.3, 0.2, 2.9], dtype=np.float32))


@pytest.mark.parametrize(
    "got",
    [
        SINGLE,
        SINGLE.tolist(),
        [float(value) for value in SINGLE],
        tuple(SINGLE),
        SINGLE.astype(float),
        [np.float32(value) for value in SINGLE],
    ],
    ids=["array", "tolist", "floats", "scalars", "double", "list of scalars"],
)
def test_single_precision_is_accepted_however_it_is_handed_over(got: Any) -> None:
    """Rounding of the format is no mistake, also when a list of Python numbers hides the format."""
    expected = RIGHT.tolist() if isinstance(got, tuple) else RIGHT
    assert compare(got, expected, CLOSE) is None


def test_a_single_number_too() -> None:
    """A loss, for example."""
    assert compare(float(np.float32(RIGHT[0])), float(RIGHT[0]), CLOSE) is None


@pytest.mark.parametrize(
    "got",
    [
        [value * (1 + 1e-6) for value in RIGHT],
        [round(value, 5) for value in RIGHT],
        [*SINGLE.tolist()[:2], RIGHT[2] * (1 + 1e-6)],
        (SINGLE * np.float32(1.0001)).tolist(),
    ],
    ids=["off", "rounded", "mixed", "off in single"],
)
def test_what_is_off_stays_wrong(got: Any) -> None:
    """Numbers of double precision that are a little off, and numbers of single precision that are more off."""
    assert compare(got, RIGHT, CLOSE) is not None


@pytest.mark.parametrize("got", [266611.0, 0.75, 0.0, 1.5, [0.0, 1.0], 123456.0])
def test_short_numbers_say_nothing(got: Any) -> None:
    """Whole numbers and short fractions are the same in every precision, so they must be exact."""
    assert not was_single(np.asarray(got))
    assert compare(266611.0, 266610.0, CLOSE) is not None


@given(st.lists(st.floats(min_value=0.001, max_value=1e6), min_size=1, max_size=5))
def test_only_numbers_that_single_precision_has(values: list[float]) -> None:
    """Never true of a number that single precision would round."""
    array = np.array(values)
    if was_single(array):
        np.testing.assert_array_equal(array, array.astype(np.float32))
