"""The functions that a task can be given as an argument, by name; z is any array or number, each is elementwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np


def _identity(z: Any) -> Any:
    return z


def _identity_gradient(z: Any) -> Any:
    return np.ones_like(z, dtype=float)[()]


def _tanh_gradient(z: Any) -> Any:
    return 1.0 - np.tanh(z) ** 2


def _arctan_gradient(z: Any) -> Any:
    return 1.0 / (1.0 + np.square(z))


def _softsign(z: Any) -> Any:
    return z / (1.0 + np.abs(z))


def _softsign_gradient(z: Any) -> Any:
    return 1.0 / np.square(1.0 + np.abs(z))


def _clip(z: Any) -> Any:
    return np.clip(z, -1.0, 1.0)


def _clip_gradient(z: Any) -> Any:
    return np.where(np.abs(z) < 1.0, 1.0, 0.0)[()]


def _square_gradient(z: Any) -> Any:
    return 2.0 * np.asarray(z)[()]


CALLABLES: dict[str, Callable[[Any], Any]] = {
    "identity": _identity,
    "identity_gradient": _identity_gradient,
    "tanh": np.tanh,
    "tanh_gradient": _tanh_gradient,
    "arctan": np.arctan,
    "arctan_gradient": _arctan_gradient,
    "softsign": _softsign,
    "softsign_gradient": _softsign_gradient,
    "clip": _clip,
    "clip_gradient": _clip_gradient,
    "square": np.square,
    "square_gradient": _square_gradient,
    "sin": np.sin,
    "sin_gradient": np.cos,
    "cos": np.cos,
    "exp": np.exp,
}
