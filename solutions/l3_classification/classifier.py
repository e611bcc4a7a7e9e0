"""Reference for the binary classifier with one hidden layer."""

from collections.abc import Callable

import numpy as np

Params = dict[str, np.ndarray]
Function = Callable[[np.ndarray], np.ndarray]

HALF = 0.5  # where the decision changes
TINY = 1e-12  # the loss takes probabilities from [TINY, 1 - TINY]: a wrong certainty costs 27.6, not infinity


def _sigmoid(z: np.ndarray) -> np.ndarray:
    small = np.exp(-np.abs(z))  # at most 1: no overflow
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def hidden(
    X: np.ndarray, W1: np.ndarray, b1: np.ndarray, scale: float = 1.0, activation: Function = np.tanh
) -> np.ndarray:
    """activation(X @ W1 + b1 * scale); X (n, d), W1 (d, m), b1 (m,) -> (n, m)."""
    return activation(X @ W1 + b1 * scale)


def region(z: np.ndarray) -> np.ndarray:
    """Region numbers 1 to 4 by the signs of the rows of z (n, 2) -> (n,)."""
    right, up = z[:, 0] > 0, z[:, 1] > 0
    # Counter-clockwise, as the quadrants of the plane.
    return np.where(up, np.where(right, 1, 2), np.where(right, 4, 3))


def predict_probability(
    X: np.ndarray, params: Params, scale: float = 1.0, activation: Function = np.tanh
) -> np.ndarray:
    """The probability of t = 1, (n, 1)."""
    Z = hidden(X, params["W1"], params["b1"], scale, activation)
    return _sigmoid(Z @ params["W0"] + params["b0"] * scale)


def loss(P: np.ndarray, T: np.ndarray) -> float:
    """The sum of the binary cross-entropies, finite for P of 0 and 1."""
    P = np.clip(P, TINY, 1.0 - TINY)
    return float(-np.sum(T * np.log(P) + (1.0 - T) * np.log(1.0 - P)))


def accuracy(P: np.ndarray, T: np.ndarray) -> float:
    """The share of samples whose P lies on the same side of 0.5 as T."""
    return float(np.mean((P > HALF) == (T > HALF)))


def gradients(X: np.ndarray, T: np.ndarray, params: Params, scale: float = 1.0) -> Params:
    """Gradients of the summed loss of the tanh network, by back-propagation."""
    Z = hidden(X, params["W1"], params["b1"], scale)
    # Sigmoid and cross-entropy together: the derivative by the output's weighted sum is P - T.
    error_out = predict_probability(X, params, scale) - T
    # Back through the output weights and the derivative of tanh.
    error_hidden = (error_out @ params["W0"].T) * (1.0 - Z**2)
    # The weighted sums hold scale * b, so every bias gradient carries the factor scale.
    return {
        "W1": X.T @ error_hidden,
        "b1": scale * error_hidden.sum(axis=0),
        "W0": Z.T @ error_out,
        "b0": scale * error_out.sum(axis=0),
    }


def train(
    X: np.ndarray, T: np.ndarray, params: Params, learning_rate: float, steps: int, scale: float = 1.0
) -> tuple[Params, np.ndarray]:
    """Plain gradient descent; the loss after every update, (steps,)."""
    losses = np.empty(steps)
    for step in range(steps):
        grads = gradients(X, T, params, scale)  # all at the same parameters
        params = {name: value - learning_rate * grads[name] for name, value in params.items()}
        losses[step] = loss(predict_probability(X, params, scale), T)
    return params, losses


def probability_grid(predict: Function, low: float, high: float, n: int) -> np.ndarray:
    """predict on n x n points; row = x2 from low to high, column = x1; (n, n)."""
    axis = np.linspace(low, high, n)
    x1, x2 = np.meshgrid(axis, axis)  # x1 changes along the columns, x2 along the rows
    points = np.column_stack([x1.ravel(), x2.ravel()])
    return predict(points).reshape(n, n)
