"""Reference for logistic regression with one feature."""

import numpy as np

# Closer to 0 or 1 than this a probability is not taken at its word: log(0) would be -infinity.
SMALLEST = 1e-15


def hypothesis(x: np.ndarray, a: float, b: float) -> np.ndarray:
    """The probability sigmoid(a * x + b), element by element."""
    z = a * np.asarray(x, dtype=np.float64) + b
    small = np.exp(-np.abs(z))  # at most 1: no overflow
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def log_loss(y: np.ndarray, h: np.ndarray) -> float:
    """Mean binary cross-entropy; finite for h of exactly 0 and 1."""
    h = np.clip(h, SMALLEST, 1.0 - SMALLEST)
    # Of the two terms only one counts for each sample: the first where y is 1, the second where y is 0.
    return float(-np.mean(y * np.log(h) + (1.0 - y) * np.log(1.0 - h)))


def gradients(x: np.ndarray, y: np.ndarray, a: float, b: float) -> tuple[float, float]:
    """The derivatives of the mean loss by a and by b."""
    # The sigmoid's own derivative h * (1 - h) cancels against the derivative of the logarithms.
    error = hypothesis(x, a, b) - y
    return float(np.mean(error * x)), float(np.mean(error))


def fit(
    x: np.ndarray,
    y: np.ndarray,
    a: float,
    b: float,
    learning_rate: float,
    steps: int,
) -> tuple[float, float, np.ndarray]:
    """Plain gradient descent from (a, b); the losses are those after each step."""
    losses = np.zeros(steps)
    for step in range(steps):
        # Both derivatives belong to the same point: a must not move before b's is known.
        da, db = gradients(x, y, a, b)
        a, b = a - learning_rate * da, b - learning_rate * db
        losses[step] = log_loss(y, hypothesis(x, a, b))
    return a, b, losses
