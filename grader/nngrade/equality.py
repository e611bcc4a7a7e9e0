"""When two values count as the same: for recognising mistakes and repeated answers.  Lengths are looked at first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from nngrade.cases import Raises
from nngrade.compare_numbers import as_array
from nngrade.objects import History, Model
from nngrade.tolerance import Tolerance


def same(got: Any, other: Any, tolerance: Tolerance) -> bool:
    """Whether two values are equal in structure, shape and numbers; NaN equals NaN, an exception equals its like."""
    if isinstance(got, Raises) or isinstance(other, Raises):
        return isinstance(got, Raises) and isinstance(other, Raises) and got.name == other.name
    if isinstance(other, dict):
        return (
            isinstance(got, dict)
            and got.keys() == other.keys()
            and all(same(got[k], other[k], tolerance) for k in other)
        )
    if isinstance(other, (tuple, list)):
        return _same_sequence(got, other, tolerance)
    if isinstance(other, (Model, History)):
        return type(got) is type(other) and same(got.to_tree(), other.to_tree(), tolerance)
    first, second = as_array(got), as_array(other)
    if first is None or second is None:
        return type(got) is type(other) and bool(got == other)
    return same_numbers(first, second, tolerance)


def _is_sequence(value: Any) -> bool:
    return isinstance(value, (tuple, list)) or (isinstance(value, np.ndarray) and value.ndim > 0)


def _same_sequence(got: Any, other: Sequence[Any], tolerance: Tolerance) -> bool:
    if not _is_sequence(got) or len(got) != len(other):
        return False
    return all(same(g, o, tolerance) for g, o in zip(got, other, strict=True))


def same_numbers(first: Any, second: Any, tolerance: Tolerance) -> bool:
    """Whether two arrays have the same shape and numbers; NaN equals NaN."""
    if first.shape != second.shape:
        return False
    both_nan = np.isnan(first) & np.isnan(second)
    return not bool((tolerance.differs(first, second) & ~both_nan).any())
