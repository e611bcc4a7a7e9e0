"""The numeric rungs of the compare ladder: shape, dtype, finiteness, values."""

from __future__ import annotations

from typing import Any

import numpy as np

from nngrade import formatting
from nngrade.kinds import not_numbers
from nngrade.mismatch import Mismatch, Rung, what
from nngrade.shapes import shape_advice
from nngrade.texts import join, text
from nngrade.tolerance import Array, Tolerance, as_numbers


def compare_numbers(  # noqa: PLR0913  what to look at, by keyword
    got: Any, expected: Any, place: str, tolerance: Tolerance, *, values: bool, random: bool = False
) -> Mismatch | None:
    """Compare a number or an array; a nested list counts as the array it spells."""
    target = np.asarray(expected)
    array = as_array(got)
    if array is None:
        return not_numbers(got, target, place)
    if array.shape != target.shape:
        if isinstance(got, tuple):  # several results where one is asked for, rather than an array spelt as a tuple
            return not_numbers(got, target, place)
        return _shape_mismatch(array, target, place, random=random)
    if not values:
        return _complex_mismatch(array, target, place) or _nonfinite(array, place)
    return (
        _complex_mismatch(array, target, place)
        or _truncated(array, target, place, tolerance)
        or _nonfinite(array, place, target)
        or _values_differ(array, target, place, tolerance)
    )


def compare_any_shape(got: Any, expected: Any, place: str) -> Mismatch | None:
    """Compare only what does not depend on the shape: real numbers, all of them finite."""
    array = as_array(got)
    if array is None:
        return not_numbers(got, np.asarray(expected), place)
    return _complex_mismatch(array, np.zeros(()), place) or _nonfinite(array, place)


def as_array(got: Any) -> Array | None:
    """A number or a rectangular nested list of numbers as an array; None when it is neither."""
    if isinstance(got, (np.ndarray, np.generic)):
        return np.asarray(got)
    if not _only_numbers(got):
        return None
    try:
        array = np.asarray(got)
        return array if array.dtype.kind in "biufc" else array.astype(np.float64)
    except (ValueError, OverflowError, TypeError):
        return None


def _only_numbers(got: Any) -> bool:
    """Whether a nested list holds nothing but numbers, looked at before NumPy makes room for what it might hold."""
    if isinstance(got, (list, tuple)):
        return all(map(_only_numbers, got))
    return isinstance(got, (bool, int, float, complex, np.generic, np.ndarray))


def _shape_mismatch(got: Array, expected: Array, place: str, *, random: bool) -> Mismatch:
    if not expected.ndim:
        said = text(
            "{what} is an array of shape {got}; expected is a single number.",
            what=what(place),
            got=formatting.shape(got),
        )
    elif not got.ndim:
        said = text(
            "{what} is a single number; expected is an array of shape {expected}.",
            what=what(place),
            expected=formatting.shape(expected),
        )
    else:
        said = text(
            "{what} has shape {got}; expected is {expected}.",
            what=what(place),
            got=formatting.shape(got),
            expected=formatting.shape(expected),
        )
    advice = shape_advice(got.shape, expected.shape, random=random)
    return Mismatch(Rung.SHAPE, said if advice is None else join([said, advice]), place)


def _complex_mismatch(got: Array, expected: Array, place: str) -> Mismatch | None:
    if got.dtype.kind != "c" or expected.dtype.kind == "c":
        return None
    return Mismatch(Rung.DTYPE, text("{what} holds complex numbers; real ones are expected.", what=what(place)), place)


def _truncated(got: Array, expected: Array, place: str, tolerance: Tolerance) -> Mismatch | None:
    """Whole numbers or truth values where the right ones have fractions."""
    target = as_numbers(expected)
    if not got.ndim or got.dtype.kind not in "iub" or np.all(~np.isfinite(target) | (target == np.round(target.real))):
        return None
    if not tolerance.differs(got, expected).any():
        return None
    kind = text("True and False") if got.dtype.kind == "b" else text("whole numbers ({dtype})", dtype=got.dtype)
    if np.all(np.abs(as_numbers(got) - target) < 1):
        message = text(
            "{what} holds {kind}, where fractions are expected: the decimals are lost.", what=what(place), kind=kind
        )
    else:  # these are other numbers, whatever their decimals
        message = text("{what} holds {kind}, where fractions are expected.", what=what(place), kind=kind)
    at = _first_index(as_numbers(got) != target)
    return Mismatch(Rung.DTYPE, message, place, at, *formatting.pair(got[at], expected[at]))


def _nonfinite(got: Array, place: str, expected: Array | None = None) -> Mismatch | None:
    """NaN or infinity where a finite number is right; without ``expected`` that is everywhere."""
    bad = ~np.isfinite(as_numbers(got))
    if expected is not None:
        bad &= np.isfinite(as_numbers(expected))
    if not bad.any():
        return None
    at = _first_index(bad)
    name = formatting.number(got[at])
    if got.ndim:
        message = text(
            "{what} holds {name} at {count} of {size} places, where a finite number is expected.",
            what=what(place),
            name=name,
            count=int(bad.sum()),
            size=got.size,
        )
    else:
        message = text("{what} is {name}, where a finite number is expected.", what=what(place), name=name)
    if expected is None:
        return Mismatch(Rung.NONFINITE, message, place, at)
    return Mismatch(Rung.NONFINITE, message, place, at, name, formatting.number(expected[at]))


def _values_differ(got: Array, expected: Array, place: str, tolerance: Tolerance) -> Mismatch | None:
    bad = tolerance.differs(got, expected)
    if not bad.any():
        return None
    at = _first_index(bad)
    if got.ndim:
        with np.errstate(all="ignore"):
            error = np.abs(as_numbers(got) - as_numbers(expected))
        largest = formatting.number(float(np.max(error[np.isfinite(error)], initial=0.0)), 2)
        message = text(
            "{what} differs in {count} of {size} values (largest error {largest}).",
            what=what(place),
            count=int(bad.sum()),
            size=got.size,
            largest=largest,
        )
    else:
        message = text("{what} is another number than expected.", what=what(place))
    return Mismatch(Rung.VALUES, message, place, at, *formatting.pair(got[at], expected[at]))


def _first_index(where: Array) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(int(np.argmax(where)), where.shape)) if where.ndim else ()
