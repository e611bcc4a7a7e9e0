"""Reference for sizes of networks and the forward pass."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np


def count_parameters(layer_sizes: list[int]) -> int:
    """Weights plus biases of a dense network."""
    # Each neuron of a layer has one weight for each neuron before it, and one bias.
    return sum((fan_in + 1) * fan_out for fan_in, fan_out in pairwise(layer_sizes))


def dense(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """X @ W + b; X (n, d), W (d, m), b (m,) -> (n, m)."""
    return X @ W + b


def forward(
    X: np.ndarray,
    weights: list[np.ndarray],
    biases: list[np.ndarray],
    activation: Callable[[np.ndarray], np.ndarray],
) -> np.ndarray:
    """All layers, each followed by ``activation``; the last layer's output."""
    signal = X
    for W, b in zip(weights, biases, strict=True):
        signal = activation(dense(signal, W, b))
    return signal


def signal_flow(
    inputs: np.ndarray,
    W_input_hidden: np.ndarray,
    W_hidden_output: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The slide's three layers with column vectors; inputs (d,) or (d, 1), results alike."""
    # W @ v works for (d,) and for (d, 1) and keeps the form.
    X_hidden = W_input_hidden @ inputs
    O_hidden = _sigmoid(X_hidden)
    X_output = W_hidden_output @ O_hidden
    O_output = _sigmoid(X_output)
    return X_hidden, O_hidden, X_output, O_output


def _sigmoid(z: np.ndarray) -> np.ndarray:
    small = np.exp(-np.abs(z))  # at most 1: no overflow
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
