"""Reference for k-fold cross-validation and the elbow method."""

from collections.abc import Callable
from typing import Any

import numpy as np


def kfold_indices(n: int, k: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """k pairs (train_indices, test_indices) with contiguous test folds."""
    if not 2 <= k <= n:
        raise ValueError(f"k must be between 2 and {n}, not {k}")
    smaller, larger_folds = divmod(n, k)
    pairs, start = [], 0
    for fold in range(k):
        # What is left over by the division goes to the first folds, one sample each.
        stop = start + smaller + (fold < larger_folds)
        test = np.arange(start, stop)
        train = np.concatenate([np.arange(start), np.arange(stop, n)])
        pairs.append((train, test))
        start = stop
    return pairs


def cross_validate(
    fit: Callable[[np.ndarray, np.ndarray], Any],
    score: Callable[[Any, np.ndarray, np.ndarray], float],
    X: np.ndarray,
    y: np.ndarray,
    k: int,
) -> np.ndarray:
    """The score of every fold, by a model that has not seen that fold."""
    return np.array([score(fit(X[train], y[train]), X[test], y[test]) for train, test in kfold_indices(len(X), k)])


def elbow(steps: np.ndarray, losses: np.ndarray) -> float:
    """The step whose point lies farthest from the line through the first and the last point."""
    steps, losses = np.asarray(steps), np.asarray(losses, dtype=np.float64)
    dx, dy = steps[-1] - steps[0], losses[-1] - losses[0]
    # Twice the area of the triangle with the line: the distance but for the constant length of the line.
    areas = np.abs(dx * (losses - losses[0]) - dy * (steps - steps[0]))
    return steps[np.argmax(areas)].item()  # argmax takes the first on ties
