"""Reference for logistic regression with several features."""

import numpy as np

SMALLEST = 1e-15  # keeps the logarithms of the loss finite


def hypothesis(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """The probability sigmoid(X @ w + b) of every row; X (n, d), w (d,) -> (n,)."""
    z = X @ w + b
    small = np.exp(-np.abs(z))  # at most 1: no overflow
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def fit(
    X: np.ndarray,
    y: np.ndarray,
    w: np.ndarray,
    b: float,
    learning_rate: float,
    steps: int,
) -> tuple[np.ndarray, float, np.ndarray]:
    """Plain gradient descent from (w, b); the losses are those after each step."""
    losses = np.zeros(steps)
    for step in range(steps):
        error = hypothesis(X, w, b) - y
        # Each weight's derivative is the mean of the error times that weight's feature.
        dw, db = X.T @ error / len(y), float(np.mean(error))
        w, b = w - learning_rate * dw, b - learning_rate * db
        losses[step] = _log_loss(y, hypothesis(X, w, b))
    return w, b, losses


def accuracy(y: np.ndarray, h: np.ndarray) -> float:
    """The share of samples on whose side of 0.5 the probability lies; exactly 0.5 counts as class 0."""
    return float(np.mean((np.asarray(h) > 0.5) == (np.asarray(y) == 1)))


def _log_loss(y: np.ndarray, h: np.ndarray) -> float:
    h = np.clip(h, SMALLEST, 1.0 - SMALLEST)
    return float(-np.mean(y * np.log(h) + (1.0 - y) * np.log(1.0 - h)))
