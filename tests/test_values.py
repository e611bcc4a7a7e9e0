"""Values to trees and back: whatever we send arrives, whatever a stranger sends is a value or a ValueError."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade.values import (
    DTYPES,
    MAX_DEPTH,
    MAX_NODES,
    Kept,
    NamedCallable,
    Opaque,
    ScratchPath,
    Seed,
    decode,
    encode,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
shapes = st.lists(st.integers(0, 3), max_size=4).map(tuple)


@st.composite
def arrays(draw: st.DrawFn) -> Any:
    """An array of any dtype and layout, or a NumPy scalar."""
    dtype, shape = np.dtype(draw(st.sampled_from(DTYPES))), draw(shapes)
    size = int(np.prod(shape)) * dtype.itemsize
    raw = draw(st.binary(min_size=size, max_size=size))
    array = np.frombuffer(raw, np.uint8).astype(bool) if dtype.kind == "b" else np.frombuffer(raw, dtype)
    array = array.reshape(shape)
    array = draw(st.sampled_from([array, array.T, np.asfortranarray(array), array.astype(dtype.newbyteorder(">"))]))
    return array if array.shape or draw(st.booleans()) else array[()]


leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**300), 10**300),
    st.floats(),
    st.complex_numbers(),
    texts,
    arrays(),
    st.builds(NamedCallable, texts),
    st.builds(Seed, st.integers(0, 2**64)),
    st.builds(ScratchPath, texts),
    st.builds(Kept, st.integers(0, 9), st.integers(0, 9) | texts),
)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple) | st.dictionaries(texts, inner),
    max_leaves=12,
)


def same(a: Any, b: Any) -> bool:
    """Equality of kind, dtype, shape and bits."""
    if type(a) is not type(b):
        return False
    if isinstance(a, (np.ndarray, np.generic)):
        native = np.asarray(b).astype(np.asarray(b).dtype.newbyteorder("="))
        return bool(a.dtype == native.dtype and a.shape == native.shape and a.tobytes() == native.tobytes())
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(map(same, a.values(), b.values()))
    return repr(a) == repr(b)


@given(values)
def test_every_value_makes_the_round_trip(value: Any) -> None:
    """Through JSON text, bit by bit."""
    body = bytearray()
    tree = json.loads(json.dumps(encode(value, body)))
    assert same(decode(tree, bytes(body)), value)


def test_several_values_share_a_body() -> None:
    """As in a key file."""
    body = bytearray()
    trees = [encode(np.arange(i), body) for i in range(4)]
    assert [decode(tree, body).tolist() for tree in trees] == [list(range(i)) for i in range(4)]


def test_decoded_arrays_are_writable_copies() -> None:
    """Two decodings do not share memory."""
    body = bytearray()
    tree = encode(np.zeros(3), body)
    first = decode(tree, body)
    first += 1
    assert decode(tree, body).tolist() == [0, 0, 0]


def nested(depth: int) -> Any:
    """A list in a list, ``depth`` times."""
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        *(object(), b"bytes", {1, 2}, {1: 2}, np.array(["a"]), np.array([None]), np.datetime64("2020-01-01"), range(3)),
        *(10**2000, "\ud800", "x" * 100_001, nested(MAX_DEPTH + 1), np.longdouble(1), np.str_("\ud800")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_cannot_travel_is_refused(value: Any) -> None:
    """With a ValueError that says what it was."""
    with pytest.raises(ValueError):  # noqa: PT011  many different sentences
        encode(value, bytearray())


def test_numpy_text_becomes_text() -> None:
    """A NumPy string is a string."""
    assert decode(encode(np.str_("a"), bytearray()), b"") == "a"


ARRAY = ["array", "float64", [2], 0, 16]
BAD = [
    *(1, 1.5, {}, [], [1], [None], [["int", "1"]], ["unknown", 1], ["int"], ["int", 1], ["int", "1", "2"]),
    *(["int", "1.5"], ["int", ""], ["int", "١"], ["int", " 1"], ["int", "1_0"], ["int", "9" * 1002], ["float", "0x1"]),
    *(
        ["float", "infinity"],
        ["float", " 1"],
        ["float", 1.0],
        ["float", "1" * 40],
        ["complex", "1"],
        ["complex", "1", 2],
    ),
    *(["list"], ["list", 1], ["list", {}], ["tuple", [], []], ["dict", [["a"]]], ["dict", [[1, None]]], ["dict", {}]),
    *(["dict", [["a", None], ["a", None]]], ["list", [1]], ["dict", ["ab"]]),
    *(["array", "object", [2], 0, 16], ["array", "<f8", [2], 0, 16], ["array", "float64", [3], 0, 16], ["array"]),
    *(["array", "float64", [2], 8, 16], ["array", "float64", [2], -8, 16], ["array", "float64", [2], 0.0, 16]),
    *(["array", "float64", [-2], 0, 16], ["array", "float64", [True, 2], 0, 16], ["array", "float64", "2", 0, 16]),
    *(["array", "float64", [2**40, 2**40], 0, 16], ["array", "float64", [1] * 17, 0, 8], ["array", 8, [2], 0, 16]),
    *(
        ["array", "float64", [0] + [2**47] * 4, 0, 0],
        ["array", "float64", [2], 0, 2**80],
        ["array", "bool", [1], 15, 1],
    ),
    *(["scalar", "float64", [2], 0, 16], ["scalar", "float64", [1], 0, 8], ["list", [ARRAY, ARRAY]]),
    *(["opaque", "a.b"], ["opaque", "a.b", "because"], ["opaque", 1, "object"], ["opaque", "a\nb", "object"]),
    *(["opaque", "x" * 201, "object"], "\ud800", "x" * 100_001, ["list", [None] * MAX_NODES], nested(20)),
    *(["callable", "tanh"], ["seed", "1"], ["scratch", "x"], ["kept", 0, []]),
]


@pytest.mark.parametrize("tree", BAD, ids=lambda tree: repr(tree)[:40])
def test_a_bad_tree_from_a_worker_is_refused(tree: Any) -> None:
    """Every kind, size and number is checked; markers for arguments do not come from a worker."""
    with pytest.raises(ValueError):  # noqa: PT011  many different sentences
        decode(tree, bytes(15) + b"\2", origin="worker")


@pytest.mark.parametrize(
    "tree", [["opaque", "a.b", "object"], ["seed", 1], ["callable", None], ["kept", 0, [None]], ["kept", "0", []]]
)
def test_a_bad_tree_in_a_key_is_refused(tree: Any) -> None:
    """Opaque results do not come from us."""
    with pytest.raises(ValueError):  # noqa: PT011  many different sentences
        decode(tree, b"")


def test_an_opaque_result_comes_from_a_worker() -> None:
    """With the name of its type and why it stayed there."""
    assert decode(["opaque", "a.b", "object"], b"", origin="worker") == Opaque("a.b", "object")


kinds = st.sampled_from(
    ["int", "float", "complex", "array", "scalar", "tuple", "list", "dict", "callable", "seed", "opaque", "kept", "x"]
)
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 40), st.text(max_size=5), st.sampled_from([*DTYPES, "1", "-0.5", "nan"])
)
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.tuples(kinds, inner).map(list),
        st.tuples(kinds, scalars, st.lists(st.integers(-1, 4), max_size=3), st.integers(-1, 9), st.integers(0, 32)).map(
            list
        ),
    ),
    max_leaves=15,
)


@given(trees, st.binary(max_size=32), st.sampled_from(["ours", "worker"]))
def test_any_tree_is_a_value_or_a_value_error(tree: Any, body: bytes, origin: Any) -> None:
    """Nothing else comes out of decode, and what does travels on."""
    try:
        value = decode(tree, body, origin=origin)
    except ValueError:
        return
    if "opaque" not in json.dumps(tree):
        encode(value, bytearray())
