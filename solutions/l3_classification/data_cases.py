"""Cases of the training data: all are judged by statistics, over the results of several seeds.

The expected values only give structure and shapes, so they are zeros, which take no room in a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.values import Seed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nngrade.authoring.declare import CaseSpec

MANY = 2000  # samples of a block whose mean and variance are looked at
SETS = 40  # data sets of quadrant_data that are looked at together


def _block(group: str, seed: int, n: int, mu: list[float] | np.ndarray, var: float, t: float) -> CaseSpec:
    shapes = [(np.zeros((n, 2)), np.zeros((n, 1)))] * 2
    return case(group, Seed(seed), n, mu, var, t, expected=shapes, check="datablock", seeds=2, shapes=False)


def block_public() -> Iterator[CaseSpec]:
    """The slides' blocks and others, large ones for the statistics; small ones; whole numbers, another target."""
    yield _block("values", 101, MANY, [7.0, -22.0], 22.0, 0.0)
    # Variances at which no two known mistakes, and no other frequent one, come near each other.
    yield _block("values", 115, MANY, [2.5, -9.0], 6.0, 0.0)
    yield _block("values", 103, MANY, [-3.5, 1.25], 0.04, 1.0)
    yield _block("values", 105, MANY, [0.0, 0.0], 1.0, 1.0)
    yield _block("small", 107, 15, [22, 7], 22, 0)
    yield _block("small", 109, 1, [7, 22], 22, 1)
    yield _block("small", 111, 3, np.array([-20.0, 60.0]), 4.0, -1.0)
    yield _block("small", 113, 2, [0.5, -0.5], 0.25, 1.0)


def block_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other centres, variances and seeds."""
    for group, n, t in (("values", MANY, 1.0), ("values", MANY, 0.0), ("small", 5, 1.0)):
        mu = [float(v) for v in rng.permutation(rng.uniform([5, 20], [12, 30])) * rng.choice([-1, 1], size=2)]
        var = float(rng.choice([12.0, 50.0]) * rng.uniform(0.97, 1.03))
        yield _block(group, int(rng.integers(1, 10**6)), n, mu, var, t)


def _rows(n: int, d: int) -> tuple[np.ndarray, np.ndarray]:
    """A table without equal numbers, so that every row and every number in it can be recognised; none is sorted."""
    X = (np.arange(n * d, dtype=float) * 383 % 997).reshape(n, d) / 4 - 20
    return X, (np.arange(n, dtype=float) * 389 % 997).reshape(n, 1) * 0.5 + 200


def _shuffled(group: str, seed: int, X: np.ndarray, T: np.ndarray, seeds: int) -> CaseSpec:
    shapes = [(np.zeros(X.shape), np.zeros(T.shape))] * seeds
    return case(group, Seed(seed), X, T, expected=shapes, check="shuffled", seeds=seeds, shapes=False)


def shuffle_public() -> Iterator[CaseSpec]:
    """Sixty rows with many seeds; as many rows as columns; one row, one column, whole numbers."""
    yield _shuffled("rows", 201, *_rows(60, 2), seeds=20)
    yield _shuffled("rows", 221, *_rows(100, 3), seeds=72)  # so many show an order that comes too often
    yield _shuffled("rows", 231, *_rows(31, 2), seeds=2)
    yield _shuffled("edges", 241, np.array([[3.0, -4.0]]), np.array([[1.0]]), seeds=1)
    yield _shuffled("edges", 242, *_rows(30, 1), seeds=2)
    yield _shuffled("edges", 244, np.arange(160).reshape(40, 4), np.arange(40).reshape(40, 1), seeds=2)
    X, _ = _rows(40, 2)
    yield _shuffled("edges", 246, X, np.repeat([[0.0], [1.0]], [26, 14], axis=0), seeds=2)


def shuffle_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other tables and seeds."""
    yield _shuffled("rows", int(rng.integers(1, 10**6)), *_rows(int(rng.integers(40, 80)), 2), seeds=20)
    X, T = _rows(50, 2)
    order = rng.permutation(50)
    yield _shuffled("rows", int(rng.integers(1, 10**6)), X[order], T[order] * 3, seeds=2)
    yield _shuffled("edges", int(rng.integers(1, 10**6)), rng.normal(size=(1, 3)), np.array([[0.0]]), seeds=1)


def _sets(seed: int) -> CaseSpec:
    shapes = [(np.zeros((120, 2)), np.zeros((120, 1)))] * SETS
    return case("sets", Seed(seed), expected=shapes, check="quadrants", seeds=SETS, shapes=False)


def quadrant_public() -> Iterator[CaseSpec]:
    """The task takes nothing but a generator."""
    yield _sets(301)
    yield _sets(401)


def quadrant_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other seeds."""
    yield _sets(int(rng.integers(1, 10**6)))
    yield _sets(int(rng.integers(1, 10**6)))


TASKS = {
    "generate_datablock": TaskCases(public=block_public, hidden=block_hidden),
    "shuffle": TaskCases(public=shuffle_public, hidden=shuffle_hidden),
    "quadrant_data": TaskCases(public=quadrant_public, hidden=quadrant_hidden),
}
