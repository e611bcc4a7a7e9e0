"""Compile settings as data: whether a string, an object or a function was given, the same thing has the same name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nngrade.keras.names import class_name, number, plain, snake
from nngrade.objects import Model

_MAX_METRICS = 20
_ALIASES = {
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "bce": "binary_crossentropy",
    "kld": "kl_divergence",
    "acc": "accuracy",
    "rm_sprop": "rmsprop",
}


@dataclass(frozen=True)
class Settings:
    """How a model is compiled.

    Names are in small letters with underscores ("sparse_categorical_crossentropy", "sgd"); "" is nothing given, "?"
    something of the student's own.  ``learning_rate`` is None when it is a schedule.  A metric that was given as the
    class ``Accuracy``, which compares labels with probabilities, is "Accuracy".
    """

    loss: str
    optimizer: str
    learning_rate: float | None
    momentum: float
    metrics: tuple[str, ...]


def read(model: Model) -> Settings | None:
    """The settings of a model that a worker handed over; None when it is not compiled."""
    if not model.settings:
        return None
    try:
        table = json.loads(model.settings)
    except (ValueError, RecursionError):
        table = {}
    if not isinstance(table, dict):
        table = {}
    optimizer = table.get("optimizer")
    config = optimizer.get("config") if isinstance(optimizer, dict) else None
    config = config if isinstance(config, dict) else {}
    return Settings(
        loss=_name(_only(table.get("loss"))),
        optimizer=_name(optimizer),
        learning_rate=_rounded(config.get("learning_rate")),
        momentum=number(config.get("momentum")) or 0.0,
        metrics=tuple(_metrics(table.get("metrics")))[:_MAX_METRICS],
    )


def _rounded(value: Any) -> float | None:
    """Keras holds it in single precision: 0.1 comes back as 0.10000000149."""
    found = number(value)
    return None if found is None else float(f"{found:.6g}")


def _name(value: Any) -> str:
    if value is None:
        return ""
    name = value if isinstance(value, str) else class_name(value)
    if isinstance(value, dict) and value.get("registered_name") not in {None, "function"}:
        name = ""
    found = snake(plain(name))
    return _ALIASES.get(found, found) or "?"


def _only(value: Any) -> Any:
    """What a list of one, or a dict of one output's name, holds; anything else as it is."""
    while isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict) and len(value) == 1 and "class_name" not in value:
        (value,) = value.values()
    return value


def _metrics(value: Any) -> Iterator[str]:
    """The metrics in a list, a dict or lists in them."""
    if value is None:
        return
    if isinstance(value, Mapping) and "class_name" not in value:
        value = list(value.values())
    if isinstance(value, list):
        for item in value[:_MAX_METRICS]:
            yield from _metrics(item)
    elif class_name(value) == "Accuracy":
        yield "Accuracy"
    else:
        yield _name(value)


def compiled(loss: str, optimizer: str = "SGD", learning_rate: float = 0.01, metric: str = "accuracy") -> str:
    """The JSON text of plain settings, for models that we make ourselves."""
    made = {"module": "keras.optimizers", "class_name": optimizer, "config": {"learning_rate": learning_rate}}
    return json.dumps({"optimizer": made, "loss": loss, "metrics": [metric]}, sort_keys=True)
