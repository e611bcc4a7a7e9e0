"""Keras objects as plain data: what a worker hands over of a model or a history, and what it builds a model from.

No Keras object ever leaves a worker.  Of a model travel its ``to_json()``, its compile settings, how many updates its
optimizer has made, and its weights where they fit; of a ``History`` its numbers and its model.  Believing them is the
business of ``nngrade.keras``.  Their trees (see ``values.py``) are ``["model", dict]`` and ``["history", dict]``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

MAX_METRICS = 50
MAX_EPOCHS = 10_000
MAX_WEIGHTS = 200

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, eq=False)
class Model:
    """A Keras model.

    ``config`` is its ``to_json()`` text, ``settings`` the JSON text of its compile settings ("" when it is not
    compiled), ``updates`` the number of its optimizer's updates, ``weights`` its arrays in Keras's order (None when it
    has none yet or they are too large to travel).  As an argument of a task it is built, compiled and given the
    weights in the worker.  ``Model()`` as an expected value stands for any model.
    """

    config: str = ""
    settings: str = ""
    weights: tuple[Array, ...] | None = None
    updates: int = 0

    def to_tree(self) -> dict[str, Any]:
        """The dict that travels."""
        weights = None if self.weights is None else list(self.weights)
        return {"config": self.config, "settings": self.settings, "weights": weights, "updates": self.updates}


@dataclass(frozen=True, eq=False)
class History:
    """What ``model.fit`` returns: for each metric its values epoch by epoch, the epochs' numbers, and parameters.

    ``model`` is the model that the history belongs to, None when it holds none.  ``History()`` as an expected value
    stands for any history.
    """

    metrics: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    epochs: tuple[int, ...] = ()
    params: Mapping[str, int] = field(default_factory=dict)
    model: Model | None = None

    def to_tree(self) -> dict[str, Any]:
        """The dict that travels."""
        metrics = {name: list(values) for name, values in self.metrics.items()}
        return {"metrics": metrics, "epochs": list(self.epochs), "params": dict(self.params), "model": self.model}


def read_model(tree: Any) -> Model:
    """The model that a decoded dict describes.

    Raises:
        ValueError: it is not of that form.
    """
    config, settings, weights, updates = _fields(tree, "config", "settings", "weights", "updates")
    if not isinstance(config, str) or not isinstance(settings, str) or type(updates) is not int:
        raise ValueError("not a model")
    if weights is None:
        return Model(config, settings, None, updates)
    if type(weights) is not list or len(weights) > MAX_WEIGHTS or not all(isinstance(w, np.ndarray) for w in weights):
        raise ValueError("not the weights of a model")
    return Model(config, settings, tuple(weights), updates)


def read_history(tree: Any) -> History:
    """The history that a decoded dict describes.

    Raises:
        ValueError: it is not of that form.
    """
    metrics, epochs, params, model = _fields(tree, "metrics", "epochs", "params", "model")
    if type(metrics) is not dict or len(metrics) > MAX_METRICS or (model is not None and not isinstance(model, Model)):
        raise ValueError("not a history")
    if type(params) is not dict or not all(type(value) is int for value in params.values()):
        raise ValueError("not the parameters of a history")
    numbers = {name: tuple(_list(values, float)) for name, values in metrics.items()}
    return History(numbers, tuple(_list(epochs, int)), params, model)


def _fields(tree: Any, *names: str) -> list[Any]:
    if type(tree) is not dict or tree.keys() != set(names):
        raise ValueError("an object has the wrong parts")
    return [tree[name] for name in names]


def _list(values: Any, kind: type) -> list[Any]:
    if type(values) is not list or len(values) > MAX_EPOCHS or not all(type(value) is kind for value in values):
        raise ValueError("not a list of numbers")
    return values
