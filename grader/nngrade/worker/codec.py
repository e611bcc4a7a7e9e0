"""Values to and from their travelling form (described in ``nngrade.values``), on the side of the student's code.

What comes in was made by the trusted side.  What goes out may be any object at all: everything that is not plain data
becomes ``["opaque", type, reason]``, and subclasses become the plain class that they derive from.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from . import objects
from .callables import CALLABLES, FRESH

DTYPES = (
    *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    *("float16", "float32", "float64", "complex64", "complex128"),
)
MAX_DEPTH = 16
MAX_DIMENSIONS = 16
MAX_NODES = 100_000
MAX_DIGITS = 1000
MAX_TEXT = 100_000
MAX_NAME = 200

Tree = Any
_TYPE_NAME = type.__dict__["__name__"]
_TYPE_MODULE = type.__dict__["__module__"]
_TYPE_MRO = type.__dict__["__mro__"]


class _TooLarge(Exception):  # noqa: N818  a signal, not an error
    """The value as a whole exceeds a limit."""


def clean(text: Any, limit: int) -> str:
    """``text`` as a plain string of at most ``limit`` characters that can be written as UTF-8."""
    plain = str.__str__(text)[: limit + 1].encode("utf-8", "backslashreplace").decode()
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"


def class_name(cls: type) -> str:
    """The class's own name, whatever its metaclass says."""
    return clean(_TYPE_NAME.__get__(cls), MAX_NAME)


def base_names(cls: type) -> list[str]:
    """The names of the class and its bases, itself first, without ``object``; at most 20."""
    return list(dict.fromkeys(class_name(base) for base in _TYPE_MRO.__get__(cls) if base is not object))[:20]


def type_name(value: Any) -> str:
    """What the type of ``value`` is called, with its module: ``builtins.map``."""
    cls = type(value)
    module = _TYPE_MODULE.__get__(cls)
    name = clean(f"{module}.{class_name(cls)}" if type(module) is str else class_name(cls), MAX_NAME)
    return "".join(char if char.isprintable() else "?" for char in name)


def decode(  # noqa: PLR0911  one for each kind
    tree: Tree, body: bytes, scratch: str, kept: Mapping[int, Any], built: dict[int, Any] | None = None
) -> Any:
    """The value of a tree that the trusted side made.

    Files of a ``scratch`` marker are in the folder ``scratch``; ``kept`` are results of earlier calls by their numbers,
    which are passed as they are, not copied.  Raises whatever a path into a kept result raises.  ``built`` are the
    Keras models that an earlier decoding of the same tree has built: each is built once.
    """
    built = {} if built is None else built
    if not isinstance(tree, list):
        return tree
    kind, *parts = tree
    if kind in ("array", "scalar"):
        name, shape, offset, nbytes = parts
        raw = np.frombuffer(body[offset : offset + nbytes], np.dtype(name).newbyteorder("<"))
        array = raw.astype(np.dtype(name)).reshape(shape)
        return array if kind == "array" else array[()]
    if kind == "dict":
        return {key: decode(item, body, scratch, kept, built) for key, item in parts[0]}
    if kind in ("list", "tuple"):
        items = [decode(item, body, scratch, kept, built) for item in parts[0]]
        return items if kind == "list" else tuple(items)
    if kind == "model":
        if id(tree) not in built:
            built[id(tree)] = objects.build(decode(parts[0], body, scratch, kept))
        return built[id(tree)]
    if kind == "kept":
        return functools.reduce(operator.getitem, parts[1], kept[parts[0]])
    return _decode_leaf(kind, parts, scratch)


def _decode_leaf(kind: str, parts: list[str], scratch: str) -> Any:
    if kind == "int":
        return int(parts[0])
    if kind == "float":
        return float(parts[0])
    if kind == "complex":
        return complex(float(parts[0]), float(parts[1]))
    if kind == "seed":
        return np.random.default_rng(int(parts[0]))
    if kind == "callable":
        return FRESH[parts[0]]() if parts[0] in FRESH else CALLABLES[parts[0]]
    if kind == "scratch":
        return str(Path(scratch, parts[0]))
    raise ValueError(f"unknown kind of value: {kind}")


def encode(value: Any, limit: int) -> tuple[Tree, bytearray]:
    """The tree of any object and the numbers of its arrays, at most ``limit`` bytes of them.  Raises nothing."""
    encoder = _Encoder(limit)
    try:
        return encoder.encode(value, 0), encoder.body
    except (_TooLarge, MemoryError):
        return _opaque(value, "too_large"), bytearray()
    except BaseException:  # noqa: BLE001  hostile objects may raise anything while they are looked at
        return _opaque(value, "object"), bytearray()


def _opaque(value: Any, reason: str) -> Tree:
    return ["opaque", type_name(value), reason]


class _Encoder:
    """One run of :func:`encode`.  Looks at objects through the methods of the plain classes only."""

    def __init__(self, limit: int) -> None:
        self.body = bytearray()
        self._limit = limit
        self._nodes = MAX_NODES

    def encode(self, value: Any, depth: int) -> Tree:
        self._nodes -= 1
        if self._nodes < 0:
            raise _TooLarge
        if value is None or value is True or value is False:
            return value
        cls = type(value)
        if issubclass(cls, np.ndarray):
            array = np.ndarray.view(value, np.ndarray)
            # Names, as lists of texts.
            return self.encode(array.tolist(), depth) if _holds_texts(array) else self._array("array", array)
        if issubclass(cls, np.generic) and not issubclass(cls, np.str_):
            return self._array("scalar", np.asarray(value))
        if issubclass(cls, (tuple, list, dict)):
            return _opaque(value, "too_deep") if depth == MAX_DEPTH else self._container(value, depth)
        leaf = _encode_leaf(value)
        if type(leaf) is list and leaf[0] == "opaque" and depth < MAX_DEPTH - 1:
            found = objects.describe(value, self._limit - len(self.body))
            return leaf if found is None else [found[0], self._container(found[1], depth + 1)]
        return leaf

    def _container(self, value: Any, depth: int) -> Tree:
        if issubclass(type(value), dict):
            pairs = list(dict.items(value))
            if not all(_is_text(key) for key, _ in pairs):
                return _opaque(value, "not_text")
            return ["dict", [[str.__str__(key), self.encode(item, depth + 1)] for key, item in pairs]]
        if issubclass(type(value), tuple):
            return ["tuple", [self.encode(item, depth + 1) for item in tuple.__iter__(value)]]
        items = list.__getitem__(value, slice(None))
        return ["list", [self.encode(item, depth + 1) for item in items]]

    def _array(self, kind: str, array: np.ndarray[Any, Any]) -> Tree:
        if array.dtype.hasobject:
            return _opaque(array, "object_array")
        if array.dtype.kind in "fc" and array.dtype.name not in DTYPES:
            array = array.astype(np.complex128 if array.dtype.kind == "c" else np.float64)  # long double
        name = array.dtype.name
        if name not in DTYPES or array.ndim > MAX_DIMENSIONS:
            return ["opaque", f"numpy.ndarray[{clean(name, 50)}]", "object"]
        if len(self.body) + array.nbytes > self._limit:
            raise _TooLarge
        raw = array.astype(array.dtype.newbyteorder("<"), order="C").tobytes()
        offset = len(self.body)
        self.body += raw
        return [kind, name, list(array.shape), offset, len(raw)]


def _holds_texts(array: np.ndarray[Any, Any]) -> bool:
    """Whether it is an array of texts, of which some are made with ``dtype=object``."""
    if array.dtype.kind == "O" and array.ndim == 1 and array.size:
        return all(type(item) is str for item in array.tolist())
    return bool(array.dtype.kind == "U")


def _is_text(value: Any) -> bool:
    if not issubclass(type(value), str) or str.__len__(value) > MAX_TEXT:
        return False
    try:
        str.encode(value)
    except UnicodeEncodeError:
        return False
    return True


def _encode_leaf(value: Any) -> Tree:
    cls = type(value)
    if issubclass(cls, str):
        return str.__str__(value) if _is_text(value) else _opaque(value, "not_text")
    if issubclass(cls, int):
        return ["int", int.__repr__(value)] if int.bit_length(value) <= MAX_DIGITS * 3 else _opaque(value, "too_large")
    if issubclass(cls, float):
        return ["float", float.__repr__(value)]
    if issubclass(cls, complex):
        return ["complex", repr(complex.real.__get__(value)), repr(complex.imag.__get__(value))]
    return _opaque(value, "object")
