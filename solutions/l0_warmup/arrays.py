"""Reference for the warm-up.  Its answers are public: the tutorial shows them."""

import numpy as np


def square(x: np.ndarray | float) -> np.ndarray | float:
    """The square of every element, in a new array."""
    return np.asarray(x) * np.asarray(x)


def mean_absolute_error(y: np.ndarray, p: np.ndarray) -> float:
    """Mean of |y - p| over all elements; ValueError for different shapes."""
    if y.shape != p.shape:
        # Without this, (n,) and (n, 1) would broadcast to (n, n) and give a plausible number.
        raise ValueError(f"y has shape {y.shape}, p has shape {p.shape}")
    return float(np.mean(np.abs(y - p)))


def minmax_scale(X: np.ndarray) -> np.ndarray:
    """Each column shifted and scaled to [0, 1]; a constant column becomes 0."""
    low = X.min(axis=0)
    width = X.max(axis=0) - low
    # A constant column is 0 after the shift, so dividing it by 1 keeps it 0, without a warning.
    return (X - low) / np.where(width == 0, 1, width)
