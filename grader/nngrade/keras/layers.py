"""The layers that are understood: their options, what they do to a shape, how many parameters they hold."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nngrade.keras.names import Unclear, class_name, number, plain, snake

ACTIVATIONS = (
    *("linear", "relu", "sigmoid", "tanh", "softmax", "elu", "selu", "softplus", "softsign", "gelu", "silu", "relu6"),
    *("leaky_relu", "exponential", "hard_sigmoid", "log_softmax"),
)
_SAME_ACTIVATION = {"swish": "silu", "softmax_v2": "softmax", "re_lu": "relu"}
_INITIALIZERS = {
    **dict.fromkeys(("GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal"), ()),
    **dict.fromkeys(("Zeros", "Ones"), ()),
    "RandomNormal": ("mean", "stddev"),
    "TruncatedNormal": ("mean", "stddev"),
    "RandomUniform": ("minval", "maxval"),
    "Constant": ("value",),
}
_REGULARIZERS = {"L1": ("l1",), "L2": ("l2",), "L1L2": ("l1", "l2")}
_ACTIVATION_LAYERS = {"ReLU": "relu", "Softmax": "softmax", "Activation": ""}
_PLAIN_ACTIVATION = {"max_value": (None,), "negative_slope": (0,), "threshold": (0,), "axis": (-1, [-1])}
_MAX_AXES = 8

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Layer:
    """A layer: its class in Keras, and the options that matter, in the form in which Keras reads them."""

    kind: str
    options: Mapping[str, Any]

    @property
    def activation(self) -> str:
        """The activation's name; "linear" for none."""
        return str(self.options.get("activation", "linear")) if self.kind not in _FIXED else _FIXED[self.kind]

    @property
    def is_activation(self) -> bool:
        """Whether it only applies an activation."""
        return self.kind in _ACTIVATION_LAYERS

    @property
    def units(self) -> int:
        """The units of a Dense layer, 0 of any other."""
        return int(self.options.get("units", 0))

    def is_flattening(self, shapes: Sequence[Shape]) -> bool:
        """Whether it makes one axis of all; ``shapes`` are those before and, if it is known, behind it."""
        return self.kind == "Flatten" or (self.kind == "Reshape" and len(shapes) > 1 and len(shapes[1]) == 1)

    def output(self, shape: Shape) -> Shape:
        """The shape behind it.  Raises Unclear when it does not fit the one before it."""
        if self.kind == "Flatten":
            return (math.prod(shape),)
        if self.kind == "Dense":
            if not shape:
                raise Unclear("no_input")
            return (*shape[:-1], self.units)
        if self.kind == "Reshape":
            if "target_shape" not in self.options:  # it has one that is not understood
                raise Unclear("option", "target_shape")
            return _reshaped(shape, self.options["target_shape"])
        return shape

    def parameters(self, shape: Shape) -> int:
        """How many numbers it holds on an input of this shape."""
        if self.kind == "Dense" and shape:
            return (shape[-1] + int(self.options.get("use_bias", True))) * self.units
        if self.kind == "BatchNormalization" and shape:
            return 4 * shape[-1]
        return 0


_FIXED = {kind: name for kind, name in _ACTIVATION_LAYERS.items() if name}


def _reshaped(shape: Shape, target: Sequence[int]) -> Shape:
    known = math.prod(n for n in target if n != -1)
    total = math.prod(shape)
    if -1 in target and known and total % known == 0:
        target = [total // known if n == -1 else n for n in target]
    if math.prod(target) != total:
        raise Unclear("shape", "Reshape")
    return tuple(target)


def layer_of(entry: Mapping[str, Any]) -> tuple[Layer, Unclear | None]:
    """The layer of a serialised one, and why it is not understood, if it is not; it has no options then."""
    kind, config = plain(entry["class_name"]), entry["config"]
    own = entry.get("registered_name") is not None or not str(entry.get("module")).startswith("keras")
    reader = None if own else _READERS.get(kind)
    if reader is None:
        return Layer(kind, {}), Unclear("layer", kind)
    try:
        return Layer(kind, reader(config)), None if config.get("trainable", True) is True else Unclear(
            "option", "trainable"
        )
    except Unclear as problem:
        units = config.get("units")
        known = {"units": units} if kind == "Dense" and type(units) is int and 0 < units < 1 << 31 else {}
        return Layer(kind, known), problem


def _dense(config: Mapping[str, Any]) -> dict[str, Any]:
    units, use_bias = config["units"], config["use_bias"]
    if type(units) is not int or not 0 < units < 1 << 31 or type(use_bias) is not bool:
        raise Unclear("option", "units")
    if config.get("kernel_constraint") is not None or config.get("bias_constraint") is not None:
        raise Unclear("option", "kernel_constraint")
    found: dict[str, Any] = {"units": units, "activation": _activation(config["activation"]), "use_bias": use_bias}
    for name in ("kernel_initializer", "bias_initializer"):
        found[name] = _object(config[name], _INITIALIZERS, "keras.initializers", name)
    for name in ("kernel_regularizer", "bias_regularizer"):
        if config.get(name) is not None:
            found[name] = _object(config[name], _REGULARIZERS, "keras.regularizers", name)
    return found


def _activation(value: Any) -> str:
    """The name of an activation that is given by name, as a function of Keras or as a layer."""
    name = "linear" if value is None else value if isinstance(value, str) else snake(class_name(value))
    name = _SAME_ACTIVATION.get(name, name)
    if isinstance(value, Mapping) and value.get("class_name") != "function":
        if value.get("registered_name") is not None:
            raise Unclear("option", "activation")
        _plain(value["config"])
    if name not in ACTIVATIONS:
        raise Unclear("option", "activation")
    return name


def _object(value: Any, known: Mapping[str, Sequence[str]], module: str, option: str) -> dict[str, Any]:
    """An initialiser or regulariser: its class, and those of its numbers that we know."""
    kind = class_name(value)
    if kind not in known or value.get("registered_name") is not None:
        raise Unclear("option", option)
    config = {name: number(value["config"].get(name)) for name in known[kind]}
    if any(given is None for given in config.values()):
        raise Unclear("option", option)
    return {"module": module, "class_name": kind, "config": config, "registered_name": None}


def _numbers(*names: str) -> Any:
    def read(config: Mapping[str, Any]) -> dict[str, Any]:
        found = {name: number(config[name]) for name in names}
        if None in found.values():
            raise Unclear("option", names[0])
        return found

    return read


def _reshape(config: Mapping[str, Any]) -> dict[str, Any]:
    target = config["target_shape"]
    if (
        not isinstance(target, list)
        or len(target) > _MAX_AXES
        or not all(type(n) is int and (n == -1 or 0 < n < 1 << 31) for n in target)
        or target.count(-1) > 1
    ):
        raise Unclear("option", "target_shape")
    return {"target_shape": target}


def _plain(config: Mapping[str, Any]) -> dict[str, Any]:
    """A layer of one activation: with other options than the usual ones it is another function."""
    if any(name in config and config[name] not in usual for name, usual in _PLAIN_ACTIVATION.items()):
        raise Unclear("option", "activation")
    return {}


_READERS: Mapping[str, Any] = {
    "Dense": _dense,
    "Flatten": lambda _config: {},
    "Reshape": _reshape,
    "Activation": lambda config: {"activation": _activation(config["activation"])},
    "ReLU": _plain,
    "Softmax": _plain,
    "Dropout": _numbers("rate"),
    "Rescaling": _numbers("scale", "offset"),
    "BatchNormalization": _numbers("momentum", "epsilon"),
}
