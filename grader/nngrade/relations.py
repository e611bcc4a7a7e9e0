"""When no known mistake fits: plain relations between what came back and what was right, over all cases.

"Always exactly twice too large" says more than a list of differences.  A relation is told only when it holds in every
case whose values are numbers, and at least two numbers of the right answer are neither equal nor zero.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from nngrade.cases import Raises
from nngrade.compare_numbers import as_array
from nngrade.equality import same_numbers
from nngrade.formatting import number
from nngrade.model import Text
from nngrade.results import CaseResult
from nngrade.texts import text
from nngrade.tolerance import Array, Tolerance, as_numbers

_CLOSE = Tolerance(rtol=1e-7, atol=1e-10)

Pairs = Sequence[tuple[Array, Array]]


def describe_relation(results: Sequence[CaseResult]) -> Text | None:
    """One sentence on how all the outputs relate to the right ones, or None when nothing simple holds."""
    with np.errstate(all="ignore"):
        pairs = _numeric_pairs(results)
        if pairs is None or not _telling(pairs) or _all(pairs, np.positive):
            return None
        return next((found for relation in _RELATIONS if (found := relation(pairs)) is not None), None)


def _numeric_pairs(results: Sequence[CaseResult]) -> Pairs | None:
    """Got and expected of every case with one numeric answer; None when a case does not fit or there is none."""
    pairs: list[tuple[Array, Array]] = []
    for result in results:
        if isinstance(result.case.expected, Raises) or result.case.check:
            continue
        got, expected = as_array(result.value), as_array(result.case.expected)
        if (
            got is None
            or expected is None
            or got.size != expected.size
            or isinstance(result.case.expected, (tuple, list))
        ):
            return None
        if not np.isfinite(as_numbers(got)).all() or not np.isfinite(as_numbers(expected)).all():
            return None
        pairs.append((as_numbers(got), as_numbers(expected)))
    return pairs or None


def _telling(pairs: Pairs) -> bool:
    values = np.concatenate([expected.ravel() for _, expected in pairs])
    return len({round(float(v), 9) for v in np.abs(values[values != 0])}) >= 2  # noqa: PLR2004  two points make a line


def _all(pairs: Pairs, change: Callable[[Array], Array]) -> bool:
    return all(same_numbers(got, change(expected), _CLOSE) for got, expected in pairs)


def _negative(pairs: Pairs) -> Text | None:
    return (
        text("It is always exactly the negative of the right value: look at the signs.")
        if _all(pairs, np.negative)
        else None
    )


def _factor(pairs: Pairs) -> Text | None:
    got, expected = max(pairs, key=lambda pair: np.abs(pair[1]).max(initial=0.0))
    place = np.unravel_index(int(np.abs(expected).argmax()), expected.shape)
    if got.shape != expected.shape:
        return None
    factor = float((got[place] / expected[place]).real)
    if factor == 0 or not np.isfinite(factor) or not _all(pairs, lambda right: right * factor):
        return None
    return text("It is always exactly {factor} times the right value.", factor=number(factor))


def _offset(pairs: Pairs) -> Text | None:
    got, expected = pairs[0]
    if got.shape != expected.shape or not got.size:
        return None
    offset = float((got.flat[0] - expected.flat[0]).real)
    if not np.isfinite(offset) or not _all(pairs, lambda right: right + offset):
        return None
    return text("It is always exactly {offset} away from the right value.", offset=number(offset))


def _transposed(pairs: Pairs) -> Text | None:
    tables = [(got, expected) for got, expected in pairs if expected.ndim == 2]  # noqa: PLR2004
    if not tables or all(same_numbers(expected, expected.T, _CLOSE) for _, expected in tables):
        return None
    return text("It is the transpose of the right value.") if _all(pairs, np.transpose) else None


def _reciprocal(pairs: Pairs) -> Text | None:
    if not all(expected.all() for _, expected in pairs) or not _all(pairs, np.reciprocal):
        return None
    return text("It is always one divided by the right value.")


def _absolute(pairs: Pairs) -> Text | None:
    return text("It is always the right value without its sign.") if _all(pairs, np.abs) else None


def _squared(pairs: Pairs) -> Text | None:
    return text("It is always the square of the right value.") if _all(pairs, np.square) else None


_RELATIONS = (_negative, _transposed, _factor, _offset, _reciprocal, _absolute, _squared)
