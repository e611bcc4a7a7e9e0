"""The architecture of a model, from its JSON text: bounded, understood layer by layer, never run.

Only chains of layers from a short list are understood.  What is understood can be written out again (:meth:`config`),
so the evaluator builds from our own text and nothing of the student's is ever deserialised: no Lambda, no class or
function of their own.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from nngrade.keras.layers import Layer, layer_of
from nngrade.keras.names import Unclear, plain
from nngrade.objects import Model

MAX_LAYERS = 50
MAX_PARAMETERS = 20_000_000
MAX_JSON = 100_000
_MAX_NESTING = 3

__all__ = ["MAX_PARAMETERS", "Architecture", "Layer", "Unclear", "chain", "read"]


@dataclass(frozen=True)
class Architecture:
    """A chain of layers.  Shapes are without the axis of the samples; ``input_shape`` is () when it is not given.

    ``unclear`` is why it cannot be rebuilt, None when it can.
    """

    input_shape: tuple[int, ...]
    layers: tuple[Layer, ...]
    unclear: Unclear | None = None
    shapes: tuple[tuple[int, ...], ...] = field(default=())

    @property
    def parameters(self) -> int:
        """How many numbers the layers hold; 0 when the input's shape is not given."""
        return sum(self.counts)

    @property
    def counts(self) -> tuple[int, ...]:
        """The parameters of each layer."""
        inputs = (self.input_shape, *self.shapes)
        return tuple(layer.parameters(shape) for layer, shape in zip(self.layers, inputs, strict=False))

    @property
    def work(self) -> int:
        """How many multiplications one sample takes: a Dense layer works on each row of what comes in."""
        inputs = (self.input_shape, *self.shapes)
        return sum(math.prod(shape[:-1]) * count for shape, count in zip(inputs, self.counts, strict=False))

    def kinds(self) -> tuple[str, ...]:
        """The layers' classes, in order."""
        return tuple(layer.kind for layer in self.layers)

    def merged(self) -> Architecture:
        """The same with each activation layer made a part of the Dense layer before it, and nothing that does nothing.

        A Reshape to one axis is a Flatten; a Flatten of what is flat already is left out.
        """
        if len(self.shapes) < len(self.layers):
            return self  # somewhere in it nobody knows what comes in
        layers: list[Layer] = []
        shapes = (self.input_shape, *self.shapes)
        for number, layer in enumerate(self.layers):
            activation = layer.activation if layer.is_activation else ""
            if activation and layers and layers[-1].kind == "Dense" and layers[-1].activation == "linear":
                layers[-1] = replace(layers[-1], options={**layers[-1].options, "activation": activation})
            elif layer.is_flattening(shapes[number : number + 2]):
                if len(shapes[number]) != 1:
                    layers.append(Layer("Flatten", {}))
            elif activation != "linear":
                layers.append(layer)
        return chain(self.input_shape, layers, self.unclear)

    def config(self) -> str:
        """A Keras JSON text of this architecture, made by us.  Raises ValueError when it is unclear."""
        if self.unclear is not None:
            raise ValueError("an architecture that is not understood cannot be written out")
        first = {"batch_shape": [None, *self.input_shape], "dtype": "float32"}
        layers = [{"module": "keras.layers", "class_name": "InputLayer", "config": first}]
        layers += [{"module": "keras.layers", "class_name": y.kind, "config": dict(y.options)} for y in self.layers]
        whole = {"module": "keras", "class_name": "Sequential", "config": {"name": "model", "layers": layers}}
        return json.dumps(whole, sort_keys=True)


def chain(input_shape: Sequence[int], layers: Sequence[Layer], unclear: Unclear | None = None) -> Architecture:
    """The architecture of layers on an input, with the shapes that follow from it."""
    shape = tuple(input_shape)
    shapes: list[tuple[int, ...]] = []
    for layer in layers:
        if unclear is not None and unclear.reason == "layer" and layer.kind == unclear.name:
            break
        try:
            shape = layer.output(shape)
        except Unclear as problem:
            unclear = unclear or problem
            break
        shapes.append(shape)
    found = Architecture(tuple(input_shape), tuple(layers), unclear, tuple(shapes))
    if unclear is None and not input_shape:
        return replace(found, unclear=Unclear("no_input"))
    if unclear is None and found.parameters > MAX_PARAMETERS:
        return replace(found, unclear=Unclear("parameters", f"{found.parameters:,}"))
    return found


def read(model: Model) -> Architecture:
    """The architecture of a model that a worker handed over.  Raises nothing: what is not understood is ``unclear``."""
    try:
        input_shape, layers, unclear = _read(model.config)
    except Unclear as problem:
        return Architecture((), (), problem)
    return chain(input_shape, layers, unclear)


def _read(text: str) -> tuple[tuple[int, ...], list[Layer], Unclear | None]:
    if len(text) > MAX_JSON:
        raise Unclear("layers")
    try:
        entries = list(_entries(json.loads(text) if text else {}, 0))
        if len(entries) > MAX_LAYERS:
            raise Unclear("layers", str(len(entries)))
        return _chained(entries)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):
        raise Unclear("class") from None


def _chained(entries: Sequence[Mapping[str, Any]]) -> tuple[tuple[int, ...], list[Layer], Unclear | None]:
    """The input's shape, the layers, and the first reason why one of them is not understood."""
    shape: tuple[int, ...] = ()
    layers: list[Layer] = []
    unclear = None
    for number, entry in enumerate(entries):
        if entry["class_name"] == "InputLayer":
            if number == 0:
                shape = _input_shape(entry["config"])
            continue
        layer, problem = layer_of(entry)
        layers.append(layer)
        unclear = unclear or problem
    return shape, layers, unclear


def _entries(table: Mapping[str, Any], depth: int) -> Iterator[Mapping[str, Any]]:
    """The layers in the order in which a sample passes them; models inside the model are opened."""
    kind = table.get("class_name")
    if kind not in {"Sequential", "Functional", "Model"} or depth > _MAX_NESTING:
        raise Unclear("class", plain(kind))
    if table.get("registered_name") not in {None, "Functional", "Sequential"}:
        raise Unclear("class", plain(kind))
    layers = table["config"]["layers"]
    if kind != "Sequential":
        layers = _ordered(layers)
    for layer in layers:
        if layer["class_name"] in {"Sequential", "Functional"}:
            inner = list(_entries(layer, depth + 1))
            yield from (entry for entry in inner if depth == 0 or entry["class_name"] != "InputLayer")
        else:
            yield layer


def _ordered(layers: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The layers of a functional model along its one path.  Raises Unclear when it branches."""
    follows: dict[str, Mapping[str, Any]] = {}
    first = [layer for layer in layers if not layer["inbound_nodes"]]
    if len(first) != 1:
        raise Unclear("branches")
    for layer in layers:
        if layer is first[0]:
            continue
        if len(layer["inbound_nodes"]) != 1:
            raise Unclear("branches")
        sources = _sources(layer["inbound_nodes"][0]["args"])
        if len(sources) != 1 or sources[0] in follows:
            raise Unclear("branches")
        follows[sources[0]] = layer
    path = [first[0]]
    while len(path) <= len(layers) and path[-1]["name"] in follows:
        path.append(follows[path[-1]["name"]])
    if len(path) != len(layers):
        raise Unclear("branches")
    return path


def _sources(value: Any) -> list[str]:
    """The names of the layers whose tensors stand in the arguments of a node."""
    if isinstance(value, dict) and value.get("class_name") == "__keras_tensor__":
        return [str(value["config"]["keras_history"][0])]
    if isinstance(value, dict):
        value = list(value.values())
    return [name for item in value for name in _sources(item)] if isinstance(value, list) else []


def _input_shape(config: Mapping[str, Any]) -> tuple[int, ...]:
    shape = config.get("batch_shape")
    if not isinstance(shape, list) or not all(type(n) is int and 0 < n < 1 << 31 for n in shape[1:]):
        raise Unclear("no_input")
    if math.prod(shape[1:]) > MAX_PARAMETERS:
        raise Unclear("parameters", f"{math.prod(shape[1:]):,}")
    return tuple(shape[1:])
