"""Reference for the vanishing gradient."""

from collections.abc import Callable

import numpy as np


def sigmoid_gradient(z: np.ndarray | float) -> np.ndarray | float:
    """The derivative of the sigmoid at z: s (1 - s), at most 0.25."""
    small = np.exp(-np.abs(np.asarray(z, dtype=np.float64)))
    # s (1 - s) is the same at z and -z, so e^-|z|, which cannot overflow, is enough.
    return small / (1.0 + small) ** 2


def layer_gradient_norms(
    X: np.ndarray,
    weights: list[np.ndarray],
    activation: Callable[[np.ndarray], np.ndarray],
    activation_gradient: Callable[[np.ndarray], np.ndarray],
) -> np.ndarray:
    """The Frobenius norm of dL/dW for every layer, first layer first; L = sum of the outputs / n."""
    outputs, sums = [X], []
    for W in weights:
        sums.append(outputs[-1] @ W)
        outputs.append(activation(sums[-1]))
    norms = np.zeros(len(weights))
    upstream = np.full(outputs[-1].shape, 1.0 / len(X))  # dL/dA of the last layer
    for layer in reversed(range(len(weights))):
        delta = upstream * activation_gradient(sums[layer])
        norms[layer] = np.linalg.norm(outputs[layer].T @ delta)
        # Each step back multiplies by the weights and by a derivative: with the sigmoid at most 0.25.
        upstream = delta @ weights[layer].T
    return norms
