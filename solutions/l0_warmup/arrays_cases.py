"""Cases and known mistakes of the warm-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nngrade.authoring import TaskCases, case

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    yield case("values", rng.integers(-9, 10, size=6), rng.normal(size=6))
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


def minmax_public() -> Iterator[CaseSpec]:
    """Columns of different ranges, constant columns, whole numbers; the first case is short enough to be shown."""
    yield case("values", np.array([[1.0, 50.0], [2.0, 40.0], [5.0, 90.0]]))
    yield case("values", np.array([[1.0, 50.0, -3.0], [2.0, 40.0, 0.5], [5.0, 90.0, 4.0], [4.0, 60.0, -1.0]]))
    yield case("values", np.array([[-5.0, 0.2], [-1.0, 0.9], [-4.0, 0.4]]))
    yield case("values", np.array([[2.0], [8.0], [3.0], [4.0], [7.0]]))
    yield case("values", np.array([[0.3, 7.0, 2.0], [0.1, 5.0, 9.0], [0.6, 8.0, 4.0]]))
    # A narrow range, in which a small number added to it shows; exact in single precision too (multiples of 2^-12).
    yield case("values", np.array([[0.0, -1.0], [1.0, 1.0], [0.25, 0.5]]) / 1024)
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
            "small_number_added": lambda X: (X - X.min(axis=0)) / (np.ptp(X, axis=0) + 1e-8),
            "constant_nan": lambda X: (X - X.min(axis=0)) / np.ptp(X, axis=0),
            "constant_one": lambda X: _by_column(X, 1.0),
            "constant_half": lambda X: _by_column(X, 0.5),
            "constant_kept": lambda X: _by_column(X, X),
            "truncated": minmax_truncated,
        },
    ),
}


def _same(y: np.ndarray, p: np.ndarray) -> np.ndarray:
    """Return y; ValueError for different shapes, as the task asks."""
    if y.shape != p.shape:
        raise ValueError
    return y
