"""The functions that a case may pass by name.  The worker has the same list; a test holds the two equal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

Function = Callable[[Any], Any]


def _sigmoid(z: Any) -> Any:
    """1 / (1 + e^-z) by tanh, which does not overflow."""
    return 0.5 * (1.0 + np.tanh(0.5 * np.asarray(z, dtype=float)))


def _relu(z: Any) -> Any:
    return np.maximum(z, 0.0)


def _step(z: Any) -> Any:
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


CALLABLES: Mapping[str, Function] = {
    "identity": lambda z: np.asarray(z, dtype=float) + 0.0,
    "identity_gradient": lambda z: np.ones_like(np.asarray(z, dtype=float)),
    "tanh": np.tanh,
    "tanh_gradient": lambda z: 1.0 - np.tanh(z) ** 2,
    "sigmoid": _sigmoid,
    "sigmoid_gradient": lambda z: _sigmoid(z) * (1.0 - _sigmoid(z)),
    "relu": _relu,
    "relu_gradient": _step,
    "step": _step,
    "square": np.square,
    "square_gradient": lambda z: 2.0 * np.asarray(z, dtype=float),
    "exp": np.exp,
    "sin": np.sin,
    "cos": np.cos,
}
