"""Reference for dropout."""

import numpy as np


def dropout(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True) -> np.ndarray:
    """Inverted dropout: each element becomes 0 with probability rate, the others are divided by 1 - rate."""
    if not 0.0 <= rate < 1.0:
        raise ValueError(f"the rate is {rate}; it must be at least 0 and below 1")
    if not training:
        return x
    kept = rng.random(np.shape(x)) >= rate  # random() is below `rate` with just that probability
    return np.where(kept, x, 0.0) / (1.0 - rate)
