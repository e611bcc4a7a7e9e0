"""Reference for batches, epochs and the learning rate."""

from collections.abc import Callable, Iterator

import numpy as np


def iterations_per_epoch(n: int, batch_size: int) -> int:
    """How many batches one epoch takes; a last partial batch counts."""
    return -(-n // batch_size)  # minus the floor of the negative is the ceiling


def minibatches(
    X: np.ndarray,
    Y: np.ndarray,
    batch_size: int,
    rng: np.random.Generator,
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """One shuffled epoch in batches (X_batch, Y_batch); the last one may be smaller."""
    order = rng.permutation(len(X))  # one order for both, so that rows and targets stay together
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        yield X[rows], Y[rows]


def gradient_descent(
    gradient: Callable[[np.ndarray], np.ndarray],
    x0: np.ndarray | float,
    learning_rate: float,
    steps: int,
) -> np.ndarray:
    """All points of a descent from x0, the start included: (steps + 1,) or (steps + 1, d)."""
    path = [np.asarray(x0, dtype=np.float64)]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)


def overshoots(path: np.ndarray, minimum: float = 0.0) -> bool:
    """Whether the path ends farther from the minimum than it starts."""
    return bool(abs(path[-1] - minimum) > abs(path[0] - minimum))
