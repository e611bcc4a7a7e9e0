"""Reference for the softmax classifier and Adam."""

from typing import Any

import numpy as np

Params = dict[str, np.ndarray]

TINY = 1e-12  # a right class with probability 0 costs 27.6, not infinity


def softmax(F: np.ndarray) -> np.ndarray:
    """Softmax of every row of F (n, k), without overflow."""
    # The same number taken from a whole row cancels; after the largest, all exponents are at most 0.
    powers = np.exp(F - F.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(P: np.ndarray, T: np.ndarray) -> float:
    """The sum of -t log p over all rows, finite at p = 0."""
    return float(-np.sum(T * np.log(np.maximum(P, TINY))))


def predict(X: np.ndarray, params: Params) -> np.ndarray:
    """Class probabilities (n, k) of the network with a ReLU hidden layer."""
    return softmax(_hidden(X, params) @ params["W0"] + params["b0"])


def gradients(X: np.ndarray, T: np.ndarray, params: Params) -> Params:
    """Gradients of the summed cross-entropy, by back-propagation."""
    Z = _hidden(X, params)
    error_out = predict(X, params) - T  # softmax and cross-entropy together
    error_hidden = (error_out @ params["W0"].T) * (Z > 0)  # the ReLU lets the error through where it is on
    return {
        "W1": X.T @ error_hidden,
        "b1": error_hidden.sum(axis=0),
        "W0": Z.T @ error_out,
        "b0": error_out.sum(axis=0),
    }


def adam_step(
    params: Params,
    grads: Params,
    state: Any,
    learning_rate: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
) -> tuple[Params, Any]:
    """One step of Adam; state holds t and the two moving averages of every parameter."""
    if state is None:
        zeros = {name: np.zeros_like(value, dtype=float) for name, value in params.items()}
        state = {"t": 0, "m": zeros, "v": zeros}
    t = state["t"] + 1
    m = {name: beta1 * state["m"][name] + (1.0 - beta1) * g for name, g in grads.items()}
    v = {name: beta2 * state["v"][name] + (1.0 - beta2) * g**2 for name, g in grads.items()}
    moved = {}
    for name, value in params.items():
        # The averages start at 0 and are too small at first: divide by the weight they have seen so far.
        m_hat = m[name] / (1.0 - beta1**t)
        v_hat = v[name] / (1.0 - beta2**t)
        moved[name] = value - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    return moved, {"t": t, "m": m, "v": v}


def _hidden(X: np.ndarray, params: Params) -> np.ndarray:
    return np.maximum(X @ params["W1"] + params["b1"], 0.0)
