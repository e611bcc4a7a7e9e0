"""A result of the wrong kind, told by what it is: a text, a generator, a list with parts of different lengths."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from nngrade import formatting
from nngrade.mismatch import Mismatch, Rung, what
from nngrade.model import Text
from nngrade.objects import History, Model
from nngrade.texts import join, text
from nngrade.tolerance import Array
from nngrade.values import Opaque


def wrong_type(got: Any, expected: Text, place: str) -> Mismatch:
    """The result is of another kind than ``expected`` says."""
    if got is None:
        return Mismatch(
            Rung.TYPE, text("{what} is None; expected: {expected}.", what=what(place), expected=expected), place
        )
    message = text("{what} is {got}; expected: {expected}.", what=what(place), got=kind_of(got), expected=expected)
    return Mismatch(Rung.TYPE, message, place)


def not_numbers(got: Any, expected: Array, place: str) -> Mismatch:
    """The result is no number and no array of numbers."""
    wanted = _wanted(expected)
    if isinstance(got, list) and got and all(not isinstance(v, (str, dict, Opaque)) and v is not None for v in got):
        message = text(
            "{what} is a list whose parts have different lengths or hold no plain numbers; expected: {expected}.",
            what=what(place),
            expected=wanted,
        )
        return Mismatch(Rung.STRUCTURE, message, place)
    mismatch = wrong_type(got, wanted, place)
    advice = _OPAQUE_ADVICE.get(got.type_name) if isinstance(got, Opaque) else None
    return mismatch if advice is None else Mismatch(Rung.TYPE, join([mismatch.message, advice()]), place)


def _wanted(expected: Array) -> Text:
    truth = expected.dtype.kind == "b"
    if not expected.ndim:
        return text("True or False") if truth else text("a number")
    shape = formatting.shape(expected)
    if truth:
        return text("an array of True and False of shape {shape}", shape=shape)
    return text("an array of numbers of shape {shape}", shape=shape)


_OPAQUE_ADVICE: Mapping[str, Callable[[], Text]] = {
    "builtins.function": lambda: text("Did you forget the parentheses () of a call?"),
    "builtins.builtin_function_or_method": lambda: text("Did you forget the parentheses () of a call?"),
    "builtins.method": lambda: text("Did you forget the parentheses () of a call?"),
    "numpy.ufunc": lambda: text("Did you forget the parentheses () of a call?"),
    "builtins.generator": lambda: text("Use `return` instead of `yield`, or put list(...) around it."),
    "builtins.map": lambda: text("Put list(...) around it."),
    "builtins.zip": lambda: text("Put list(...) around it."),
    "builtins.filter": lambda: text("Put list(...) around it."),
    "builtins.range": lambda: text("Put list(...) around it."),
    "tensorflow.python.framework.ops.EagerTensor": lambda: text("Make it a NumPy array with .numpy()."),
    "builtins.ellipsis": lambda: text("The `...` is still there: write the value that is asked for."),
}


def _list(got: list[Any]) -> Text:
    odd = next((item for item in got if isinstance(item, (str, dict, Opaque)) or item is None), got)
    if odd is got:
        return text("a list of {count} values", count=len(got))
    return text("a list that holds {value}", value=formatting.value(odd))


def kind_of(got: Any) -> Text:
    """What a result is, in a few words: "a dict", "a text ('a')"."""
    if isinstance(got, Opaque):
        if got.reason == "object_array":
            return text("an array of objects (dtype=object), not of numbers")
        if got.reason in {"too_large", "too_deep"}:
            return text("too large to be looked at ({type})", type=got.type_name)
        if got.type_name == "builtins.ellipsis":
            return text("`...`")
        return text("an object of type {type}", type=got.type_name.removeprefix("builtins."))
    if isinstance(got, np.ndarray):
        return text("an array of shape {shape}", shape=formatting.shape(got)) if got.ndim else text("a single number")
    names: Sequence[tuple[type, Callable[[], Text]]] = (
        (bool, lambda: text("True or False")),
        (str, lambda: text("a text ({value})", value=formatting.value(got))),
        (tuple, lambda: text("a tuple of {count} values", count=len(got))),
        (list, lambda: _list(got)),
        (dict, lambda: text("a dict")),
        (Model, lambda: text("a Keras model")),
        (History, lambda: text("a History")),
    )
    return next((name() for kind, name in names if isinstance(got, kind)), text("a single number"))
