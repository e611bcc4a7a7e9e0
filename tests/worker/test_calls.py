"""One call: warnings, changed arguments, drained iterators."""

from __future__ import annotations

import itertools
import warnings
from typing import Any

import numpy as np
import pytest

from nngrade.worker import calls


def run(function: Any, *args: Any, drain: int = 0) -> calls.Result:
    """Call with fresh deep copies."""

    def arguments() -> calls.Arguments:
        return tuple(arg.copy() if isinstance(arg, (np.ndarray, list)) else arg for arg in args), {}

    return calls.call(function, arguments, drain)


def test_the_value_comes_back_itself() -> None:
    """With nothing to say about it."""
    thing = object()
    assert run(lambda: thing) == calls.Result(thing, [], [])


def test_numeric_warnings_are_recorded_and_others_are_not() -> None:
    """Underflow is not even raised."""

    def function() -> None:
        np.exp(np.array([1e4, -1e4]))
        np.exp(np.array([1e4]))
        warnings.warn("mine", stacklevel=1)

    with np.errstate(all="raise"):
        assert run(function).warnings == ["overflow encountered in exp"]


def test_changed_arguments_are_found() -> None:
    """Arrays and lists that the call wrote to."""

    def function(x: Any, y: Any, z: Any) -> None:
        x[0] = 5
        z.append(1)

    assert run(function, np.zeros(2), np.zeros(2), [1]).modified == [0, 2]


def test_iterators_are_drained() -> None:
    """Up to the number; what is no iterable stays."""
    assert run(itertools.count, drain=3).value == [0, 1, 2]
    assert run(lambda: None, drain=3).value is None
    assert run(lambda: (1, 2), drain=3).value == [1, 2]


def test_an_exception_passes() -> None:
    """It is described elsewhere."""
    with pytest.raises(ZeroDivisionError):
        run(lambda: 1 / 0)


@pytest.mark.parametrize(
    ("now", "then", "expected"),
    [
        *((np.array([np.nan]), np.array([np.nan]), True), (np.array([0.0]), np.array([-0.0]), False)),
        *((np.zeros(2), np.zeros((2, 1)), False), (np.zeros(1), np.zeros(1, np.float32), False), ([1], (1,), False)),
        *(([1, [2]], [1, [2]], True), ([1], [1, 2], False), ({"a": 1}, {"a": 1}, True), ({"a": 1}, {"b": 1}, False)),
        *(({"a": 1}, {"a": 2}, False), (float("nan"), float("nan"), True), (1, 2, False), ("a", "a", True)),
        *((1j, 1j, True), (np.sin, np.sin, True)),
    ],
)
def test_sameness_is_bit_by_bit(now: Any, then: Any, expected: bool) -> None:  # noqa: FBT001  a table's column
    """NaN equals itself; negative zero is not zero."""
    assert calls.same(now, then) is expected
