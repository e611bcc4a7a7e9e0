"""Reference for the training data of the classification lecture."""

import numpy as np


def generate_datablock(
    rng: np.random.Generator, n: int, mu: list[float] | np.ndarray, var: float, t: float
) -> tuple[np.ndarray, np.ndarray]:
    """n points around mu with covariance var * I, X (n, 2), and T (n, 1) filled with t."""
    # Independent coordinates of one variance: two normal numbers do, no covariance matrix is needed.
    X = rng.normal(mu, np.sqrt(var), size=(n, 2))  # the scale is a standard deviation
    return X, np.full((n, 1), t, dtype=float)


def shuffle(rng: np.random.Generator, X: np.ndarray, T: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The rows of X and T in one random order."""
    order = rng.permutation(len(X))  # drawn once, used twice: the pairs stay together
    return X[order], T[order]  # indexing by an array makes copies


def quadrant_data(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Four blocks of 30 points, t = 1 where the centre's signs agree; X (120, 2), T (120, 1)."""
    blocks = [
        generate_datablock(rng, 30, [x1, x2], 18, 1.0 if x1 == x2 else 0.0) for x1 in (-7.0, 7.0) for x2 in (-7.0, 7.0)
    ]
    X = np.concatenate([points for points, _ in blocks])
    T = np.concatenate([targets for _, targets in blocks])
    return shuffle(rng, X, T)
