"""Keras models and histories as plain data, and models from such data.  The form is that of ``nngrade.objects``.

Keras is imported by whoever started the worker, or by student code: this module only looks for it.
"""

from __future__ import annotations

import json
import math
import sys
import types
from typing import Any

import numpy as np

MAX_JSON = 100_000
MAX_METRICS = 50
MAX_EPOCHS = 10_000
MAX_WEIGHTS = 200
_MAX_NAME = 100
_SETTINGS = ("optimizer", "loss", "metrics")


def begin() -> None:
    """Where Keras is there: layers are counted from one, random numbers start anew, no progress bars are drawn."""
    keras = sys.modules.get("keras")
    if keras is not None:
        keras.backend.clear_session()
        keras.utils.set_random_seed(0)
        keras.config.disable_interactive_logging()


def describe(value: Any, room: int) -> tuple[str, dict[str, Any]] | None:
    """``("model", parts)`` or ``("history", parts)`` of a Keras object; None for anything else.

    The weights of a model are left out when they take more than ``room`` bytes.
    """
    keras = sys.modules.get("keras")
    if keras is None:
        return None
    if isinstance(value, keras.Model):
        return "model", _model(value, room)
    if isinstance(value, keras.callbacks.History):
        return "history", _history(value)
    return None


def _model(model: Any, room: int) -> dict[str, Any]:
    return {
        "config": _config(model),
        "settings": _settings(model),
        "weights": _weights(model, room),
        "updates": _updates(model),
    }


def _config(model: Any) -> str:
    """The JSON text of the layers, without the compile settings, which travel by themselves; "" when there is none."""
    compiled = getattr(model, "compiled", False)
    try:
        for layer in model._flatten_layers():  # noqa: SLF001  those of models inside it, too
            _give_own_name(getattr(layer, "activation", None))
        model.compiled = False
        config = model.to_json()
    except Exception:  # noqa: BLE001  a class of the student's own may not be able to
        config = ""
    finally:
        model.compiled = compiled
    return config if type(config) is str and len(config) <= MAX_JSON else ""


def _give_own_name(function: Any) -> None:
    """Keras writes a function's name only: one of the student's that computes something else gets another name.

    Of a lambda Keras wants the source, which it cannot have here.
    """
    if not isinstance(function, types.FunctionType) or function.__module__.startswith(("keras.", "tensorflow.")):
        return
    known = getattr(sys.modules["keras"].activations, function.__name__, None)
    z = np.array([[0.5, -1.0, 2.0], [-3.0, 0.25, 1.0]], np.float32)
    try:
        same = known is not None and np.allclose(function(z), known(z), atol=1e-4)
    except Exception:  # noqa: BLE001  it may do anything
        same = False
    if not same:
        function.__name__ = function.__qualname__ = "own_function"


def _settings(model: Any) -> str:
    """The JSON text of the compile settings; "" when it is not compiled."""
    if not getattr(model, "compiled", False):
        return ""
    given = getattr(getattr(model, "_compile_config", None), "config", None)
    parts = {name: _setting(given.get(name)) for name in _SETTINGS} if isinstance(given, dict) else {}
    text = json.dumps(parts)
    return text if len(text) <= MAX_JSON else "{}"


def _setting(value: Any) -> Any:
    """A setting as Keras writes it; "?" for one that is none, such as a class that nobody called."""
    try:
        plain = sys.modules["keras"].saving.serialize_keras_object(value)
        json.dumps(plain)
    except Exception:  # noqa: BLE001  a loss or metric of the student's own
        return "?"
    return plain


def _weights(model: Any, room: int) -> list[Any] | None:
    if not getattr(model, "built", False) or not model.weights or len(model.weights) > MAX_WEIGHTS:
        return None
    if sum(math.prod(variable.shape) * 4 for variable in model.weights) > room:
        return None
    return [np.asarray(variable) for variable in model.get_weights()]


def _updates(model: Any) -> int:
    optimizer = getattr(model, "optimizer", None)
    try:
        return 0 if optimizer is None else int(np.asarray(optimizer.iterations))
    except (AttributeError, TypeError, ValueError):
        return 0


def _history(history: Any) -> dict[str, Any]:
    keras = sys.modules["keras"]
    numbers = history.history if isinstance(history.history, dict) else {}
    params = history.params if isinstance(history.params, dict) else {}
    epochs = list(getattr(history, "epoch", []))[:MAX_EPOCHS]
    model = getattr(history, "model", None)
    return {
        "metrics": {name: values for name, values in _pairs(numbers)[:MAX_METRICS] if values is not None},
        "epochs": [epoch for epoch in epochs if _whole(epoch)],
        "params": {k: int(v) for k, v in list(params.items())[:MAX_METRICS] if type(k) is str and _whole(v)},
        "model": model if isinstance(model, keras.Model) else None,
    }


def _pairs(numbers: Any) -> list[tuple[str, list[float] | None]]:
    return [(name[:_MAX_NAME], _floats(values)) for name, values in numbers.items() if type(name) is str]


def _floats(values: Any) -> list[float] | None:
    """A metric's values; None when they are no plain numbers."""
    try:
        return [float(value) for value in list(values)[:MAX_EPOCHS]]
    except (TypeError, ValueError):
        return None


def _whole(value: Any) -> bool:
    return type(value) is int and abs(value) < 1 << 60


def build(parts: dict[str, Any]) -> Any:
    """A Keras model from data that the trusted side made."""
    keras = sys.modules["keras"]
    model = keras.models.model_from_json(parts["config"])
    if parts["weights"] is not None:
        model.set_weights(parts["weights"])
    if parts["settings"]:
        model.compile_from_config(json.loads(parts["settings"]))
    return model
