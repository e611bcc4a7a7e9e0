"""Reference for one neuron, one hidden layer and one step of back-propagation."""

import numpy as np


def _sigmoid(z: np.ndarray) -> np.ndarray:
    small = np.exp(-np.abs(z))  # at most 1: no overflow
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def perceptron(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray | float:
    """sigmoid(w·x + b); x (d,) -> a number, x (n, d) -> (n,)."""
    # x @ w sums over the last axis of x, so one expression serves one sample and many.
    return _sigmoid(x @ w + b)


def sigmoid_derivative(z: np.ndarray | float) -> np.ndarray | float:
    """s (1 - s) with s = sigmoid(z), without overflow."""
    s = _sigmoid(np.asarray(z, dtype=np.float64))
    return s * (1.0 - s)


def one_hidden_forward(
    X: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> np.ndarray:
    """One hidden layer, sigmoid in both layers; X (n, d) -> (n, k)."""
    return _sigmoid(_sigmoid(X @ W1 + b1) @ W2 + b2)


def squared_error(P: np.ndarray, T: np.ndarray) -> float:
    """The sum of squared differences over all samples and outputs."""
    return np.sum((P - T) ** 2)


def gradient_step(
    X: np.ndarray,
    T: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
    learning_rate: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """One step of gradient descent on the squared error: the new (W1, b1, W2, b2)."""
    hidden = _sigmoid(X @ W1 + b1)
    P = _sigmoid(hidden @ W2 + b2)
    # delta: the derivative of the cost with respect to a layer's weighted sums.
    delta_output = 2.0 * (P - T) * P * (1.0 - P)
    # The old W2 carries the error back: all four gradients belong to the same point.
    delta_hidden = (delta_output @ W2.T) * hidden * (1.0 - hidden)
    return (
        W1 - learning_rate * (X.T @ delta_hidden),
        b1 - learning_rate * delta_hidden.sum(axis=0),
        W2 - learning_rate * (hidden.T @ delta_output),
        b2 - learning_rate * delta_output.sum(axis=0),
    )
