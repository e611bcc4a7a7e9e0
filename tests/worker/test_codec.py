"""The worker's half of the travelling form, against the trusted half."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nngrade import values
from nngrade.values import Kept, NamedCallable, Opaque, ScratchPath, Seed
from nngrade.worker import codec
from nngrade.worker.callables import CALLABLES

MB = 1 << 20
numbers = st.one_of(st.integers(-(10**99), 10**99), st.floats(), st.complex_numbers(), st.booleans(), st.none())
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
arrays = st.builds(
    lambda dtype, shape: np.arange(int(np.prod(shape))).reshape(shape).astype(dtype),
    st.sampled_from(values.DTYPES),
    st.lists(st.integers(0, 3), max_size=3),
)
plain = st.recursive(
    numbers | texts | arrays,
    lambda inner: st.lists(inner, max_size=3) | st.lists(inner, max_size=3).map(tuple) | st.dictionaries(texts, inner),
    max_leaves=9,
)


def returned(value: Any, limit: int = MB) -> Any:
    """``value`` as the trusted side gets it."""
    tree, body = codec.encode(value, limit)
    return values.decode(json.loads(json.dumps(tree)), bytes(body), origin="worker")


def given_to_student(value: Any, kept: dict[int, Any] | None = None) -> Any:
    """``value`` as the student's function gets it."""
    body = bytearray()
    tree = values.encode(value, body)
    return codec.decode(json.loads(json.dumps(tree)), bytes(body), "scratch", kept or {})


@given(plain)
def test_plain_values_make_the_whole_journey(value: Any) -> None:
    """There and back, same kinds, same numbers."""
    back = returned(given_to_student(value))
    assert type(back) is type(value)
    np.testing.assert_equal(back, value)


def test_markers_are_made_real() -> None:
    """Functions, generators, paths, kept results."""
    assert given_to_student(NamedCallable("tanh")) is CALLABLES["tanh"]
    assert given_to_student(Seed(3)).normal() == np.random.default_rng(3).normal()
    assert given_to_student(ScratchPath("a.npz")).replace("\\", "/") == "scratch/a.npz"
    kept = {0: {"a": [object()]}}
    assert given_to_student([Kept(0, "a", 0)], kept)[0] is kept[0]["a"][0]
    with pytest.raises(ValueError, match="unknown kind"):
        codec.decode(["nonsense"], b"", "", {})


class Broken:
    """Raises at every look."""

    def __getattribute__(self, name: str) -> Any:
        raise SystemExit


class Level(int):
    """An int that lies."""

    def __repr__(self) -> str:
        return "lie"


class Text(str):
    """A str that lies."""

    __slots__ = ()

    def __str__(self) -> str:
        return "lie"


class Rows(list[Any]):
    """A list that lies."""

    def __iter__(self) -> Any:
        return iter(["lie"])


class Table(dict[str, Any]):
    """A dict that lies."""

    def items(self) -> Any:
        """Not the truth."""
        return [("lie", 1)]


class Pair(tuple[int, ...]):
    """A tuple that lies."""

    __slots__ = ()

    def __iter__(self) -> Any:
        return iter(["lie"])


class Real(float):
    """A float that lies."""

    def __repr__(self) -> str:
        return "lie"


class Points(np.ndarray[Any, Any]):
    """An array that lies."""

    def tobytes(self, *_: Any) -> bytes:  # type: ignore[override]
        """Not the truth."""
        return b"lie"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *((Level(3), 3), (Text("t"), "t"), (Rows([1]), [1]), (Table(a=1), {"a": 1}), (Pair((1, 2)), (1, 2))),
        *((Real(0.5), 0.5), (np.array([1.0, 2.0]).view(Points), np.array([1.0, 2.0])), (np.str_("a"), "a")),
        *((np.longdouble(0.5), np.float64(0.5)), (np.clongdouble(1j), np.complex128(1j))),
        (np.array([1, 2], ">i4"), np.array([1, 2], "i4")),
        (np.ma.array([1.0, 2.0], mask=[False, True]), np.array([1.0, 2.0])),
    ],
    ids=lambda value: type(value).__name__,
)
def test_subclasses_become_the_plain_class(value: Any, expected: Any) -> None:
    """Their own methods are not asked."""
    back = returned(value)
    assert type(back) is type(expected)
    np.testing.assert_equal(back, expected)


def test_an_array_of_texts_becomes_lists_of_texts() -> None:
    """Class names, as a student indexes them."""
    assert returned(np.array([["Bag", "Coat"], ["", "a"]])) == [["Bag", "Coat"], ["", "a"]]
    assert returned(np.array("Bag")) == "Bag"
    assert returned(np.array(["Bag", "Coat"], dtype=object)) == ["Bag", "Coat"]
    assert returned(np.array(["Bag", 3], dtype=object)) == Opaque("numpy.ndarray", "object_array")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        *((Broken(), "object"), (b"x", "object"), (iter([]), "object"), (np.array([None]), "object_array")),
        *((np.array([b"a"]), "object"), (np.zeros((1,) * 17), "object"), (np.zeros(2 * MB), "too_large")),
        *(
            (10**5000, "too_large"),
            ([None] * codec.MAX_NODES, "too_large"),
            ({1: 1}, "not_text"),
            ("\ud800", "not_text"),
        ),
        *(("x" * 100_001, "not_text"), (np.void(b"x"), "object"), ({"\ud800": 1}, "not_text")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_cannot_travel_is_named(value: Any, reason: str) -> None:
    """With the reason."""
    back = returned(value)
    assert isinstance(back, Opaque)
    assert back.reason == reason


def test_nesting_is_cut_at_the_limit() -> None:
    """Sixteen levels travel."""
    value: Any = 1
    for _ in range(17):
        value = [value]
    back = returned(value)
    for _ in range(16):
        (back,) = back
    assert back == Opaque("builtins.list", "too_deep")


def test_an_object_that_breaks_the_conversion_is_opaque(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is raised inside."""

    def fail(*_: Any) -> Any:
        raise SystemExit

    monkeypatch.setattr(codec, "_encode_leaf", fail)
    assert returned(1) == Opaque("builtins.int")


def test_names_are_clean() -> None:
    """Bounded, printable, whatever the class says of itself."""
    odd = type("a\nb" * 200, (), {"__module__": 3})
    assert codec.type_name(odd()).startswith("a?ba?b")
    assert len(codec.type_name(odd())) == codec.MAX_NAME
    assert codec.clean("\ud800" + "x" * 10, 9) == "\\ud800xx…"
    assert codec.base_names(bool) == ["bool", "int"]
