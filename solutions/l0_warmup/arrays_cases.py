"""Cases and known mistakes of the warm-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nngrade.authoring import TaskCases, case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from nngrade.authoring.declare import CaseSpec

# float32 inputs: some right answers compute in single precision and return double.
SINGLE = {"rtol": 1e-5, "atol": 1e-6}


def square_public() -> Iterator[CaseSpec]:
    """Arrays of several shapes, then single numbers and whole numbers."""
    yield case("values", np.array([-1.5, 0.0, 2.0, 3.25]))
    yield case("values", np.array([[0.5, -2.0, 4.0], [-7.0, 0.1, 1.0]]))
    yield case("values", np.array([[1.0, 2.0], [-3.0, 0.5]]))
    yield case("values", np.linspace(-3.0, 3.0, 61), label="figure")
    yield case("kinds", 3.0)
    yield case("kinds", -7)
    yield case("kinds", np.array([3, -4, 0, 11]))
    yield case("kinds", np.array(-2.5))
    yield case("kinds", np.array([0.1, -1.7, 3.0], dtype=np.float32), **SINGLE)


def square_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random arrays of one, two and three axes."""
    yield case("values", rng.normal(size=7) * 4)
    yield case("values", rng.normal(size=(3, 3)))
    yield case("values", rng.normal(size=(2, 1, 3)))
    yield case("kinds", float(rng.normal()))
    yield case("kinds", rng.integers(-9, 10, size=(2, 3)))


def _failing(errors: dict[int | str, type[Exception]]) -> Callable[[np.ndarray | float], np.ndarray]:
    """Right, but raising for inputs with so many axes (2 stands for more too; "number" for a Python number)."""

    def square(x: np.ndarray | float) -> np.ndarray:
        kind = "number" if isinstance(x, (int, float)) else min(np.ndim(x), 2)
        if kind in errors:
            raise errors[kind]
        return np.square(x)

    return square


def mae_public() -> Iterator[CaseSpec]:
    """Vectors, matrices, whole numbers; shapes that differ."""
    yield case("values", np.array([1.0, 2.0, 4.0]), np.array([3.0, 1.0, 4.5]))
    yield case("values", np.array([-1.5, 2.0, 0.25, 3.0]), np.array([2.5, -2.0, 0.0, 3.0]))
    yield case("values", np.array([[1.0, -2.0, 3.0], [0.5, 4.0, -6.0]]), np.array([[2.0, -5.0, 3.5], [0.0, 4.0, 1.0]]))
    yield case("values", np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([[2.0, 2.0], [0.0, 6.0]]))
    yield case("values", np.array([5.0]), np.array([2.0]))
    yield case("values", np.array([3, 0, 7, 2]), np.array([1, 5, 7, 3]))
    yield case("errors", np.array([1.0, 2.0, 3.0]), np.array([[1.0], [2.5], [3.0]]), raises="ValueError")
    yield case("errors", np.array([1.0, 2.0, 3.0]), np.array([2.0]), raises="ValueError")
    yield case("errors", np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([1.0, 2.0]), raises="ValueError")
    yield case("errors", np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 3.0, 4.0]), raises="ValueError")


def mae_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random targets and predictions; a shape that would broadcast."""
    yield case("values", rng.normal(size=9) * 3, rng.normal(size=9))
    yield case("values", rng.normal(size=(4, 3)), rng.normal(size=(4, 3)))
    yield case("values", rng.normal(size=6), rng.integers(-9, 10, size=6))
    yield case("errors", rng.normal(size=(4, 1)), rng.normal(size=4), raises="ValueError")
    yield case("errors", rng.normal(size=(2, 3)), rng.normal(size=(3, 2)), raises="ValueError")


def mae_broadcast(y: np.ndarray, p: np.ndarray) -> float:
    """No look at the shapes: NumPy broadcasts, or raises a ValueError of its own."""
    return np.mean(np.abs(y - p))


def mae_assertion(y: np.ndarray, p: np.ndarray) -> float:
    """An assertion instead of the ValueError."""
    if y.shape != p.shape:
        raise AssertionError
    return np.mean(np.abs(y - p))


def mae_one_axis_only(y: np.ndarray, p: np.ndarray) -> float:
    """Refuses everything that is not flat."""
    if y.shape != p.shape or y.ndim > 1:
        raise ValueError
    return np.mean(np.abs(y - p))


def _refusing(noticed: Callable[[np.ndarray, np.ndarray], bool], error: type[Exception] = ValueError) -> Callable:
    """Right, but raising ``error`` where ``noticed`` finds the shapes different."""

    def mean_absolute_error(y: np.ndarray, p: np.ndarray) -> float:
        if noticed(y, p):
            raise error
        return np.mean(np.abs(y - p))

    return mean_absolute_error


def mae_flattened(y: np.ndarray, p: np.ndarray) -> float:
    """Flat before the shapes are compared."""
    return np.mean(np.abs(_same(y.ravel(), p.ravel()) - p.ravel()))


def mae_nothing(y: np.ndarray, p: np.ndarray) -> float | None:
    """None where the shapes differ."""
    return np.mean(np.abs(y - p)) if y.shape == p.shape else None


def minmax_public() -> Iterator[CaseSpec]:
    """Columns of different ranges, constant columns, whole numbers; the first case is short enough to be shown."""
    yield case("values", np.array([[1.0, 50.0], [2.0, 40.0], [5.0, 90.0]]))
    yield case("values", np.array([[1.0, 50.0, -3.0], [2.0, 40.0, 0.5], [5.0, 90.0, 4.0], [4.0, 60.0, -1.0]]))
    yield case("values", np.array([[-5.0, 0.2], [-1.0, 0.9], [-4.0, 0.4]]))
    yield case("values", np.array([[2.0], [8.0], [3.0], [4.0], [7.0]]))
    yield case("values", np.array([[0.3, 7.0, 2.0], [0.1, 5.0, 9.0], [0.6, 8.0, 4.0]]))
    # Narrow ranges, in which a small number added to them shows; exact in single precision too (multiples of 2^-18).
    yield case("values", np.array([[0.0, -1.0], [1.0, 1.0], [0.25, 0.5]]) / 1024)
    yield case("values", np.array([[0.0, -1.0], [1.0, 1.0], [0.25, 0.5]]) / 65536)
    yield case("constant", np.array([[1.0, 5.0], [2.0, 5.0], [5.0, 5.0]]))
    yield case("constant", np.array([[0.0, 3.0, -2.5], [0.0, 7.0, -2.5], [0.0, 4.0, -2.5]]))
    yield case("constant", np.array([[4.0, -2.0, 0.5]]))
    yield case("kinds", np.array([[10, 3], [14, 1], [17, 9], [12, 4]]))
    yield case("kinds", np.array([[0.5, 20.0], [2.5, 35.0], [1.25, 50.0]], dtype=np.float32), **SINGLE)


def minmax_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Random matrices, one with a constant column, one of whole numbers."""
    yield case("values", rng.normal(size=(6, 3)) * [1.0, 20.0, 0.3] + [5.0, -40.0, 0.0])
    yield case("values", rng.uniform(-9.0, -1.0, size=(3, 5)))
    X = rng.normal(size=(5, 3))
    X[:, int(rng.integers(3))] = rng.normal()
    yield case("constant", X)
    yield case("kinds", np.cumsum(rng.integers(1, 9, size=(4, 2)), axis=0))


def minmax_truncated(X: np.ndarray) -> np.ndarray:
    """The result is collected in an array of the input's type: whole numbers lose the fractions."""
    low, width = X.min(axis=0), np.ptp(X, axis=0)
    return ((X - low) / np.where(width == 0, 1, width)).astype(X.dtype)


def _divided(numerator: np.ndarray, width: np.ndarray) -> np.ndarray:
    """The numerator over the width, and over 1 where that is 0."""
    return numerator / np.where(width == 0, 1, width)


def _adding(small: float) -> Callable[[np.ndarray], np.ndarray]:
    """A small number is added to every range."""
    return lambda X: (X - X.min(axis=0)) / (np.ptp(X, axis=0) + small)


def minmax_last_column_missing(X: np.ndarray) -> np.ndarray:
    """The last column stays 0."""
    scaled = _by_column(X, 0.0)
    scaled[:, -1] = 0.0
    return scaled


def minmax_narrow_ranges(X: np.ndarray) -> np.ndarray:
    """Ranges below 1 count as 0."""
    width = np.ptp(X, axis=0)
    return (X - X.min(axis=0)) / np.where(width < 1, 1, width)


def _by_column(X: np.ndarray, constant: np.ndarray | float) -> np.ndarray:
    """Right but for the constant columns, which get ``constant``."""
    width = np.ptp(X, axis=0)
    scaled = (X - X.min(axis=0)) / np.where(width == 0, 1, width)
    return np.where(width == 0, constant, scaled)


TASKS = {
    "square": TaskCases(
        public=square_public,
        hidden=square_hidden,
        misconceptions={
            "doubled": lambda x: 2 * x,
            "cubed": lambda x: x * x * x,
            "power_of_two": lambda x: 2.0**x,
            "root": np.sqrt,
            "absolute": np.abs,
            "keeps_sign": lambda x: x * np.abs(x),
            "matrix_product": lambda x: x @ x,
            "dot_product": lambda x: np.dot(x, x),
            "total": lambda x: np.sum(np.square(x)),
            "outer": lambda x: np.outer(x, x),
            "transposed_product": lambda x: x @ x.T,
            "mean_square": lambda x: np.mean(np.square(x)),
            "halved": lambda x: np.square(x) / 2,
            "negated": lambda x: -np.square(x),
            "caret": lambda x: x ^ 2,
            "flat": lambda x: np.ravel(np.square(x)),
            "first_only": lambda x: np.square(next(iter(x))),
            "numbers_only": _failing({1: TypeError, 2: TypeError}),
            "arrays_only": _failing({"number": AttributeError}),
            "loop_only": _failing({"number": TypeError, 0: TypeError}),
            "one_axis_only": _failing({"number": TypeError, 0: TypeError, 2: ValueError}),
        },
    ),
    "mean_absolute_error": TaskCases(
        public=mae_public,
        hidden=mae_hidden,
        misconceptions={
            "sum": lambda y, p: np.sum(np.abs(_same(y, p) - p)),
            "signed": lambda y, p: np.mean(_same(y, p) - p),
            "signed_reversed": lambda y, p: np.mean(p - _same(y, p)),
            "absolute_of_mean": lambda y, p: np.abs(np.mean(_same(y, p) - p)),
            "squared": lambda y, p: np.mean((_same(y, p) - p) ** 2),
            "root_mean_square": lambda y, p: np.sqrt(np.mean((_same(y, p) - p) ** 2)),
            "median": lambda y, p: np.median(np.abs(_same(y, p) - p)),
            "largest": lambda y, p: np.max(np.abs(_same(y, p) - p)),
            "by_rows": lambda y, p: np.sum(np.abs(_same(y, p) - p)) / len(y),
            "by_column": lambda y, p: np.mean(np.abs(_same(y, p) - p), axis=0),
            "not_averaged": lambda y, p: np.abs(_same(y, p) - p),
            "broadcast": mae_broadcast,
            "assertion": mae_assertion,
            "halved": lambda y, p: np.mean(np.abs(_same(y, p) - p)) / 2,
            "one_less": lambda y, p: np.sum(np.abs(_same(y, p) - p)) / (y.size - 1),
            "whole_division": lambda y, p: np.sum(np.abs(_same(y, p) - p)) // y.size,
            "absolute_first": lambda y, p: np.mean(np.abs(_same(y, p)) - np.abs(p)),
            "absolute_before_and_after": lambda y, p: np.mean(np.abs(np.abs(_same(y, p)) - np.abs(p))),
            "relative": lambda y, p: np.mean(np.abs(_same(y, p) - p) / np.abs(y)),
            "summed": lambda y, p: np.sum(_same(y, p) - p),
            "by_row": lambda y, p: np.mean(np.abs(_same(y, p) - p), axis=-1),
            "one_axis_only": mae_one_axis_only,
            "lengths_only": _refusing(lambda y, p: len(y) != len(p)),
            "sizes_only": _refusing(lambda y, p: y.size != p.size),
            "axes_only": _refusing(lambda y, p: y.ndim != p.ndim),
            "flattened": mae_flattened,
            "type_error": _refusing(lambda y, p: y.shape != p.shape, TypeError),
            "plain_exception": _refusing(lambda y, p: y.shape != p.shape, Exception),
            "nothing": mae_nothing,
            "row_sums": lambda y, p: np.mean(np.sum(np.abs(_same(y, p) - p), axis=-1)),
            "added": lambda y, p: np.mean(np.abs(_same(y, p) + p)),
            "always_refused": _refusing(lambda y, p: True),
            "condition_inverted": _refusing(lambda y, p: y.shape == p.shape),
            "zero_returned": lambda y, p: np.mean(np.abs(y - p)) if y.shape == p.shape else 0.0,
            "nan_returned": lambda y, p: np.mean(np.abs(y - p)) if y.shape == p.shape else np.nan,
            "rounded": lambda y, p: np.round(np.mean(np.abs(_same(y, p) - p)), 2),
            "percentage": lambda y, p: 100 * np.mean(np.abs(_same(y, p) - p) / np.abs(y)),
        },
    ),
    "minmax_scale": TaskCases(
        public=minmax_public,
        hidden=minmax_hidden,
        misconceptions={
            "whole_matrix": lambda X: (X - X.min()) / (X.max() - X.min()),
            "by_row": lambda X: (X - X.min(axis=1, keepdims=True)) / np.ptp(X, axis=1, keepdims=True),
            "largest_only": lambda X: X / X.max(axis=0),
            "shift_only": lambda X: X - X.min(axis=0),
            "largest_after_shift": lambda X: (X - X.min(axis=0)) / X.max(axis=0),
            "standardised": lambda X: (X - X.mean(axis=0)) / X.std(axis=0),
            "minus_one_to_one": lambda X: 2 * _by_column(X, 0.5) - 1,
            "upside_down": lambda X: _by_column(X.max(axis=0) - X, 0.0),
            "small_number_added": _adding(1e-8),
            "constant_nan": lambda X: (X - X.min(axis=0)) / np.ptp(X, axis=0),
            "constant_one": lambda X: _by_column(X, 1.0),
            "constant_half": lambda X: _by_column(X, 0.5),
            "constant_kept": lambda X: _by_column(X, X),
            "truncated": minmax_truncated,
            "by_row_guarded": lambda X: _by_column(X.T, 0.0).T,
            "no_shift": lambda X: _divided(X, np.ptp(X, axis=0)),
            "precedence": lambda X: X - _divided(X.min(axis=0), X.max(axis=0)) - X.min(axis=0),
            "whole_division": lambda X: np.floor(_by_column(X, 0.0)),
            "negative": lambda X: -_by_column(X, 0.0),
            "mean_shift": lambda X: _divided(X - X.mean(axis=0), np.ptp(X, axis=0)),
            "first_and_last_row": lambda X: _divided(X - X[0], X[-1] - X[0]),
            "clipped": lambda X: np.clip(X, 0.0, 1.0),
            "overall_smallest": lambda X: _divided(X - X.min(), X.max(axis=0) - X.min()),
            "largest_magnitude": lambda X: _divided(X, np.abs(X).max(axis=0)),
            "unit_length": lambda X: _divided(X, np.linalg.norm(X, axis=0)),
            "transposed": lambda X: _by_column(X, 0.0).T,
            "last_column_missing": minmax_last_column_missing,
            "one_constant_zeroes_all": lambda X: _by_column(X, 0.0) * np.all(np.ptp(X, axis=0) > 0),
            "narrow_ranges": minmax_narrow_ranges,
            "positions": lambda X: _divided(X - X.argmin(axis=0), X.argmax(axis=0) - X.argmin(axis=0)),
            "multiplied": lambda X: (X - X.min(axis=0)) * np.ptp(X, axis=0),
            "rounded": lambda X: np.round(_by_column(X, 0.0), 2),
            "column_sums": lambda X: _divided(X, X.sum(axis=0)),
            "overall_range": lambda X: (X - X.min(axis=0)) / np.ptp(X),
            "first_column_missing": lambda X: _by_column(X, 0.0) * (np.arange(X.shape[1]) > 0),
            "first_column_only": lambda X: _by_column(X, 0.0) * (np.arange(X.shape[1]) == 0),
            "tiny_number_added": _adding(1e-10),
            "millionth_added": _adding(1e-6),
            "added_1e_3": _adding(1e-3),
            "added_1e_5": _adding(1e-5),
            "added_1e_7": _adding(1e-7),
            "added_1e_9": _adding(1e-9),
            "added_1e_12": _adding(1e-12),
        },
    ),
}


def _same(y: np.ndarray, p: np.ndarray) -> np.ndarray:
    """Return y; ValueError for different shapes, as the task asks."""
    if y.shape != p.shape:
        raise ValueError
    return y
