"""The functions that a case may pass by name, for references.  The worker has the same; a test holds them equal."""

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


def _coupled(z: Any) -> Any:
    """The gradient of sum(z^2) / 2 + sum(z)^2 / 4: each part depends on all of z."""
    return z + 0.5 * np.sum(z)


def _fit_least_squares(X: Any, y: Any) -> Any:
    """The weights (d,) of the best linear model; X (n, d), y (n,)."""
    return np.linalg.lstsq(np.asarray(X), np.asarray(y), rcond=None)[0]


def _fit_means(X: Any, y: Any) -> Any:
    """The means of the d features and, last, of the targets: (d + 1,)."""
    return np.append(np.mean(X, axis=0), np.mean(y))


def _score_squared_error(weights: Any, X: Any, y: Any) -> Any:
    """The mean squared error of a linear model."""
    return float(np.mean((np.asarray(X) @ weights - np.asarray(y)) ** 2))


def _score_mean_distance(means: Any, X: Any, y: Any) -> Any:
    """How far the means of these samples lie from the given ones."""
    return float(np.linalg.norm(_fit_means(X, y) - means))


CALLABLES: dict[str, Callable[..., Any]] = {
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
    "coupled": _coupled,
    "sin": np.sin,
    "sin_gradient": np.cos,
    "cos": np.cos,
    "exp": np.exp,
    "float64": np.float64,
    "float32": np.float32,
    "float16": np.float16,
    "fit_least_squares": _fit_least_squares,
    "fit_means": _fit_means,
    "score_squared_error": _score_squared_error,
    "score_mean_distance": _score_mean_distance,
}


class _PlaneOnce:
    """x1 + 10 * x2 of points (n, 2), as (n, 1).  Refuses other shapes and a second call."""

    def __init__(self) -> None:
        self._called = False

    def __call__(self, points: Any) -> Any:
        table = np.asarray(points, dtype=float)
        if table.ndim != 2 or table.shape[1] != 2:  # noqa: PLR2004
            raise ValueError(f"predict takes points of shape (number of points, 2), not {table.shape}")
        if self._called:
            raise RuntimeError("predict is called a second time")
        self._called = True
        return table @ np.array([[1.0], [10.0]])


FRESH: dict[str, Callable[[], Callable[[Any], Any]]] = {"plane_once": _PlaneOnce}
"""Callables with a memory: each call of a task gets a new one."""
