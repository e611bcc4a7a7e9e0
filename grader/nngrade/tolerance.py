"""When two numbers count as equal.  One rule for verdicts and for recognising mistakes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

_SINGLE_RTOL = 2e-5
_SINGLE_ATOL = 2e-6
_DOUBLE_ATOL = 1e-14
_SHORT = 2.0**12  # a fraction with no more binary digits than that may be short in any precision

Array = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Tolerance:
    """Relative and absolute tolerance in double precision; rounding of the largest right value is allowed for.

    Answers in single precision get that precision's tolerance: rounding of the format is no mistake.
    """

    rtol: float
    atol: float

    def differs(self, got: Array, expected: Array) -> Array:
        """Where the two differ; NaN differs from everything, infinities equal themselves.  Same shape as both."""
        got64, expected64 = as_numbers(got), as_numbers(expected)
        finite = np.abs(expected64[np.isfinite(expected64)])
        rtol, atol = self._for(got, expected, max(1.0, float(finite.max(initial=0.0))))
        with np.errstate(all="ignore"):
            close = np.abs(got64 - expected64) <= atol + rtol * np.abs(expected64)
        equal: Array = np.where(np.isfinite(expected64) & np.isfinite(got64), close, got64 == expected64)
        return ~equal

    def _for(self, got: Array, expected: Array, scale: float) -> tuple[float, float]:
        """Sums that cancel leave errors as large as the rounding of their largest terms."""
        if is_single(got) or is_single(expected) or was_single(got):
            return max(self.rtol, _SINGLE_RTOL), max(self.atol, _SINGLE_ATOL * scale if self.atol else 0.0)
        return self.rtol, self.atol + (_DOUBLE_ATOL * scale if self.atol else 0.0)


def is_single(array: Array) -> bool:
    """Whether the array holds floating-point numbers of less than double precision."""
    return array.dtype.kind in "fc" and array.dtype.itemsize < (8 if array.dtype.kind == "f" else 16)


def was_single(array: Array) -> bool:
    """Whether double precision holds what was computed in single precision, as ``float(x)`` or ``x.tolist()`` give it.

    Every number is one that single precision has, and at least one is told by its many digits: a short fraction such as
    0.75, or a whole number, says nothing.  A number of double precision looks like that once in 500 million.
    """
    if array.dtype != np.float64:
        return False
    finite = array[np.isfinite(array)]
    with np.errstate(over="ignore", under="ignore"):
        if (finite.astype(np.float32) != finite).any():
            return False
    digits = np.frexp(finite)[0] * _SHORT
    return bool(((digits != np.rint(digits)) & (finite != np.rint(finite))).any())


def as_numbers(array: Array) -> Array:
    """The array in double precision (complex where it is complex)."""
    return array.astype(np.complex128 if array.dtype.kind == "c" else np.float64)
