"""Values that travel: what a student's function is given and what it gave back, as plain data.

A value is None, bool, int, float, complex, str, tuple, list, dict (str keys), a plain :class:`numpy.ndarray` or NumPy
scalar of bool, integer, float or complex, or one of the markers below.  The same form is used on the channel to a
worker and in key files: :func:`encode` appends the raw numbers to a ``bytearray`` and gives a JSON tree that refers to
them; :func:`decode` takes both back.  ``decode`` is the only reader of untrusted values: it checks every kind, size and
depth and raises :class:`ValueError` on anything else.

The tree: ``null``, ``true``, ``false`` and strings are themselves; all else is a list that starts with its kind::

    ["int", "-12"]  ["float", "0.5"]  ["complex", "1.0", "-0.0"]         numbers as Python writes them (nan, inf too)
    ["array", "float64", [2, 3], offset, nbytes]                         C order, little endian, at body[offset:]
    ["scalar", "int64", [], offset, nbytes]                              a NumPy scalar
    ["tuple", [...]]  ["list", [...]]  ["dict", [["key", value], ...]]
    ["callable", "tanh"]  ["seed", "7"]  ["scratch", "p.npz"]            markers for arguments
    ["kept", 0, ["W1", 2]]                                               the result of step 0, there "W1", there 2
    ["model", ["dict", ...]]  ["history", ["dict", ...]]                 Keras objects as data (see ``objects.py``)
    ["opaque", "builtins.map", "object"]                                 only from a worker
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from nngrade.objects import History, Model, read_history, read_model

DTYPES = (
    *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    *("float16", "float32", "float64", "complex64", "complex128"),
)
MAX_DEPTH = 16
MAX_DIMENSIONS = 16
MAX_LENGTH = 1 << 26
MAX_NODES = 100_000
MAX_DIGITS = 1000
MAX_TEXT = 100_000
MAX_NAME = 200
OPAQUE_REASONS = ("object", "object_array", "too_large", "too_deep", "not_text")

_INT = re.compile(r"-?[0-9]+", re.ASCII)
_FLOAT = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?|-?inf|nan", re.ASCII)
_MAX_FLOAT_TEXT = 32

Tree = Any  # JSON: None, bool, str, or a list of these and of int


@dataclass(frozen=True)
class NamedCallable:
    """An argument that is a function from the worker's short list, for example ``tanh`` (``numpy.tanh``)."""

    name: str


@dataclass(frozen=True)
class Seed:
    """An argument that is ``numpy.random.default_rng(seed)``, made in the worker."""

    seed: int


@dataclass(frozen=True)
class ScratchPath:
    """An argument that is the path of a file in the worker's own empty folder."""

    name: str


@dataclass(frozen=True)
class Kept:
    """An argument that is the result of an earlier call in the same worker, or the part that ``path`` leads to."""

    step: int
    path: tuple[int | str, ...] = ()

    def __init__(self, step: int, *path: int | str) -> None:
        object.__setattr__(self, "step", step)
        object.__setattr__(self, "path", path)


@dataclass(frozen=True)
class Opaque:
    """A returned object that cannot travel; ``type_name`` is what the worker calls its type ("builtins.map").

    ``reason`` is ``object``, ``object_array``, ``too_large``, ``too_deep`` or ``not_text``.
    """

    type_name: str
    reason: str = "object"


def encode(value: Any, body: bytearray) -> Tree:
    """The JSON tree of ``value``; the numbers of its arrays are appended to ``body``.

    Raises:
        ValueError: ``value`` holds something that cannot travel (an object array, an int of over 1000 digits, ...) or
            is nested deeper than 16 levels.
    """
    return _encode(value, body, 0)


def _encode(value: Any, body: bytearray, depth: int) -> Tree:
    if depth > MAX_DEPTH:
        raise ValueError(f"a value is nested deeper than {MAX_DEPTH} levels")
    if value is None or value is True or value is False:
        return value
    if isinstance(value, (np.ndarray, np.generic)) and not isinstance(value, np.str_):
        return _encode_array(value, body)
    if isinstance(value, (tuple, list)):
        kind = "tuple" if isinstance(value, tuple) else "list"
        return [kind, [_encode(item, body, depth + 1) for item in value]]
    if isinstance(value, dict):
        return ["dict", [[_check_text(key), _encode(item, body, depth + 1)] for key, item in value.items()]]
    if isinstance(value, (Model, History)):
        kind = "model" if isinstance(value, Model) else "history"
        return [kind, _encode(value.to_tree(), body, depth + 1)]
    return _encode_leaf(value)


def _encode_array(value: np.ndarray[Any, Any] | np.generic, body: bytearray) -> Tree:
    kind = "array" if isinstance(value, np.ndarray) else "scalar"
    array = np.asarray(value)
    if array.dtype.name not in DTYPES:
        raise ValueError(f"an array of {array.dtype} cannot travel")
    raw = array.astype(array.dtype.newbyteorder("<"), order="C").tobytes()
    offset = len(body)
    body += raw
    return [kind, array.dtype.name, list(array.shape), offset, len(raw)]


def _encode_leaf(value: Any) -> Tree:  # noqa: PLR0911  one for each kind
    if isinstance(value, str):
        return _check_text(value)
    if isinstance(value, int):
        return ["int", _digits(value)]
    if isinstance(value, float):
        return ["float", float.__repr__(value)]
    if isinstance(value, complex):
        return ["complex", repr(value.real), repr(value.imag)]
    if isinstance(value, NamedCallable):
        return ["callable", value.name]
    if isinstance(value, Seed):
        return ["seed", _digits(value.seed)]
    if isinstance(value, ScratchPath):
        return ["scratch", value.name]
    if isinstance(value, Kept):
        return ["kept", value.step, list(value.path)]
    raise ValueError(f"a {type(value).__name__} cannot travel")


def _digits(value: int) -> str:
    if value.bit_length() > MAX_DIGITS * 3:  # 10**1000 has 3322 bits: a little stricter than the digits
        raise ValueError("an integer is too long to travel")
    return int.__repr__(value)


def decode(tree: Tree, body: bytes | bytearray | memoryview, *, origin: Literal["ours", "worker"] = "ours") -> Any:
    """The value of ``tree``, whose arrays' numbers are in ``body``.  Every array is a fresh, writable copy.

    ``origin`` is who made the tree: markers for arguments come only from us, :class:`Opaque` only from a worker.

    Raises:
        ValueError: the tree is not exactly of the form above, refers to numbers that are not in ``body``, or exceeds a
            limit of depth (16), nodes (100,000), digits (1000) or text (100,000).
    """
    return _Decoder(memoryview(body), origin).decode(tree, 0)


class _Decoder:
    """One run of :func:`decode`, with what it may still spend."""

    def __init__(self, body: memoryview, origin: str) -> None:
        self._body = body
        self._nodes = MAX_NODES
        self._bytes = len(body)  # no byte is used twice, so a short reply cannot grow into a large one
        markers: dict[str, Callable[[list[Tree]], Any]] = {"opaque": _opaque}
        if origin == "ours":
            markers = {"callable": _callable, "seed": _seed, "scratch": _scratch, "kept": _kept}
        self._leaves = {"int": _int, "float": _float, "complex": _complex, **markers}

    def decode(self, tree: Tree, depth: int) -> Any:
        self._nodes -= 1
        if depth > MAX_DEPTH or self._nodes < 0:
            raise ValueError("too deep or too many parts")
        if tree is None or tree is True or tree is False:
            return tree
        if type(tree) is str:
            return _check_text(tree)
        if type(tree) is not list or not tree or type(tree[0]) is not str:
            raise ValueError("not a value")
        kind, *parts = tree
        if kind in ("array", "scalar"):
            return self._array(kind, *_exactly(4, parts))
        if kind in ("tuple", "list", "dict"):
            return self._container(kind, parts, depth)
        if kind in ("model", "history"):
            described = self.decode(_exactly(1, parts)[0], depth + 1)
            return read_model(described) if kind == "model" else read_history(described)
        leaf = self._leaves.get(kind)
        if leaf is None:
            raise ValueError("unknown kind of value")
        return leaf(parts)

    def _container(self, kind: str, parts: list[Tree], depth: int) -> Any:
        (items,) = _exactly(1, parts)
        if type(items) is not list:
            raise ValueError("not a list of values")
        if kind == "dict":
            result: dict[str, Any] = {}
            for pair in items:
                key, item = _exactly(2, pair)
                result[_check_text(key)] = self.decode(item, depth + 1)
            if len(result) != len(items):
                raise ValueError("a key appears twice")
            return result
        values = [self.decode(item, depth + 1) for item in items]
        return tuple(values) if kind == "tuple" else values

    def _array(self, kind: str, name: Tree, shape: Tree, offset: Tree, nbytes: Tree) -> Any:
        if type(name) is not str or name not in DTYPES or type(shape) is not list or len(shape) > MAX_DIMENSIONS:
            raise ValueError("not an array")
        dtype = np.dtype(name)
        size = dtype.itemsize
        for length in shape:
            size *= _count(length)
            if length > MAX_LENGTH:  # an empty array could claim any length without sending a byte
                raise ValueError("an axis is too long")
        if _count(nbytes) != size or _count(offset) + size > len(self._body) or (kind == "scalar" and shape):
            raise ValueError("an array does not fit its numbers")
        self._bytes -= size
        if self._bytes < 0:
            raise ValueError("arrays share their numbers")
        raw = self._body[offset : offset + size]
        if name == "bool" and bytes(raw).strip(b"\0\1"):
            raise ValueError("a truth value is neither 0 nor 1")
        # An array without elements may have lengths that NumPy cannot hold: it says so with a ValueError.
        array = np.frombuffer(raw, dtype.newbyteorder("<")).astype(dtype).reshape(shape)
        return array if kind == "array" else array[()]


def _exactly(count: int, parts: Any) -> list[Any]:
    if type(parts) is not list or len(parts) != count:
        raise ValueError("a value has the wrong number of parts")
    return parts


def _count(number: Any) -> int:
    if type(number) is not int or not 0 <= number < 1 << 48:
        raise ValueError("not a size")
    return number


def _check_text(value: Any) -> str:
    """``value`` if it is a string of bounded length that can be written as UTF-8 (lone surrogates cannot)."""
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise ValueError("not a text of bounded length")
    if not value.isascii():
        value.encode()  # UnicodeEncodeError is a ValueError
    return str(value)


def _int(parts: list[Tree]) -> int:
    (digits,) = _exactly(1, parts)
    if type(digits) is not str or len(digits) > MAX_DIGITS + 1 or not _INT.fullmatch(digits):
        raise ValueError("not an integer")
    return int(digits)


def _float(parts: list[Tree]) -> float:
    (number,) = _exactly(1, parts)
    if type(number) is not str or len(number) > _MAX_FLOAT_TEXT or not _FLOAT.fullmatch(number):
        raise ValueError("not a number")
    return float(number)


def _complex(parts: list[Tree]) -> complex:
    real, imaginary = _exactly(2, parts)
    return complex(_float([real]), _float([imaginary]))


def _name(parts: list[Tree]) -> str:
    (name,) = _exactly(1, parts)
    if len(_check_text(name)) > MAX_NAME:
        raise ValueError("a name is too long")
    return str(name)


def _callable(parts: list[Tree]) -> NamedCallable:
    return NamedCallable(_name(parts))


def _seed(parts: list[Tree]) -> Seed:
    return Seed(_int(parts))


def _scratch(parts: list[Tree]) -> ScratchPath:
    return ScratchPath(_name(parts))


def _kept(parts: list[Tree]) -> Kept:
    step, path = _exactly(2, parts)
    if type(path) is not list or not all(type(part) in (int, str) for part in path):
        raise ValueError("not a path into a result")
    return Kept(_count(step), *path)


def _opaque(parts: list[Tree]) -> Opaque:
    type_name, reason = _exactly(2, parts)
    if type(reason) is not str or reason not in OPAQUE_REASONS:
        raise ValueError("not a reason")
    if not _name([type_name]).isprintable():
        raise ValueError("not the name of a type")
    return Opaque(type_name, reason)
