"""Models for cases: made as data, so that neither the declaration of a case nor the key needs Keras."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from nngrade.keras.architecture import Architecture, chain, read
from nngrade.keras.layers import Layer
from nngrade.keras.settings import compiled
from nngrade.objects import Model

Array = np.ndarray[Any, Any]


def _initializer(kind: str) -> dict[str, Any]:
    return {"module": "keras.initializers", "class_name": kind, "config": {}, "registered_name": None}


def dense_network(input_shape: Sequence[int], units: Sequence[int], activations: Sequence[str]) -> Architecture:
    """Dense layers with these units and activations, behind a Flatten when the input has more than one axis."""
    layers = [Layer("Flatten", {})] if len(input_shape) > 1 else []
    initial = {"kernel_initializer": _initializer("GlorotUniform"), "bias_initializer": _initializer("Zeros")}
    for n, activation in zip(units, activations, strict=True):
        layers.append(Layer("Dense", {"units": n, "activation": activation, "use_bias": True, **initial}))
    return chain(input_shape, layers)


def given_model(
    architecture: Architecture, weights: Sequence[Array] | None = None, *, loss: str = "", learning_rate: float = 0.01
) -> Model:
    """An argument: a model with these weights (None: random), compiled with SGD and accuracy if there is a loss."""
    settings = compiled(loss, learning_rate=learning_rate) if loss else ""
    arrays = None if weights is None else tuple(np.asarray(w, dtype=np.float32) for w in weights)
    return Model(architecture.config(), settings, arrays)


def outputs(model: Model, X: Array) -> Array:
    """What a model of Dense layers gives for samples X: a plain forward pass, for expected values and mistakes."""
    assert model.weights is not None  # noqa: S101  made with weights
    signal = np.asarray(X, dtype=float).reshape(len(X), -1)
    dense = [layer for layer in read(model).layers if layer.kind == "Dense"]
    for layer, W, b in zip(dense, model.weights[::2], model.weights[1::2], strict=True):
        signal = _ACTIVATIONS[layer.activation](signal @ W.astype(float) + b)
    return signal


def _softmax(Z: Array) -> Array:
    E: Array = np.exp(Z - Z.max(axis=1, keepdims=True))
    P: Array = E / E.sum(axis=1, keepdims=True)
    return P


_ACTIVATIONS: Mapping[str, Callable[[Array], Array]] = {
    "linear": lambda Z: Z,
    "relu": lambda Z: np.maximum(Z, 0),
    "sigmoid": lambda Z: 0.5 + 0.5 * np.tanh(0.5 * Z),
    "tanh": np.tanh,
    "softmax": _softmax,
}
