"""One call of a student's function: copies of the arguments, NumPy's warnings, what the call changed."""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .codec import clean

MAX_WARNINGS = 5
MAX_WARNING = 200
_COMPLEX_WARNING: type[Warning] = getattr(np, "exceptions", np).ComplexWarning  # NumPy 1.24 has it at the top
Arguments = tuple[tuple[Any, ...], dict[str, Any]]
_NUMERIC = (RuntimeWarning, _COMPLEX_WARNING)


@dataclass(frozen=True)
class Result:
    """What a call gave: the object itself, warnings as short text, positions of arguments that it changed."""

    value: Any
    warnings: list[str]
    modified: list[int]


def call(function: Callable[..., Any], decode: Callable[[], Arguments], drain: int) -> Result:
    """Call ``function`` with fresh arguments from ``decode``; ``drain`` items of an iterator are taken if it is not 0.

    Raises whatever the function raises.
    """
    args, kwargs = decode()
    before, _ = decode()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with np.errstate(divide="warn", over="warn", under="ignore", invalid="warn"):
            value = function(*args, **kwargs)
            if drain:
                value = _drained(value, drain)
    modified = [i for i, (now, then) in enumerate(zip(args, before, strict=True)) if not same(now, then)]
    return Result(value, _numeric(caught), modified)


def _drained(value: Any, count: int) -> Any:
    """The first ``count`` items as a list; a value that is no iterable stays what it is."""
    try:
        iterator = iter(value)
    except TypeError:
        return value
    return list(itertools.islice(iterator, count))


def _numeric(caught: list[warnings.WarningMessage]) -> list[str]:
    found: dict[str, None] = {}
    for warning in caught:
        if issubclass(warning.category, _NUMERIC) and len(found) < MAX_WARNINGS:
            words = clean(str(warning.message), MAX_WARNING)
            if warning.category is not RuntimeWarning or "never awaited" not in words:
                found[words] = None
    return list(found)


def same(now: Any, then: Any) -> bool:
    """Whether an argument still has the content of its private copy; compared bit by bit, so NaN equals itself."""
    if type(now) is not type(then):
        return False
    if isinstance(then, np.ndarray):
        return bool(now.dtype == then.dtype and now.shape == then.shape and now.tobytes() == then.tobytes())
    if isinstance(then, (list, tuple)):
        return len(now) == len(then) and all(map(same, now, then))
    if isinstance(then, dict):
        return list(now) == list(then) and all(same(now[key], value) for key, value in then.items())
    if isinstance(then, (bool, int, str)):
        return bool(now == then)
    return repr(now) == repr(then) if isinstance(then, (float, complex)) else True
