"""The compare ladder: a student's value against the right one, from the coarsest difference to the finest.

The ladder stops at the first rung that fails and tells it in words.  Its words are for public cases: what is said of a
hidden case is fixed (``feedback.hidden_failure``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from nngrade import formatting
from nngrade.compare_numbers import compare_any_shape, compare_numbers
from nngrade.kinds import wrong_type
from nngrade.mismatch import Mismatch, Rung, coarsest, what
from nngrade.objects import History, Model
from nngrade.texts import join, text
from nngrade.tolerance import Tolerance

_MOST_KEYS = 5


@dataclass(frozen=True)
class _Asked:
    """What is asked for at every level of a nested result."""

    tolerance: Tolerance
    values: bool = True
    shapes: bool = True
    random: bool = False


def compare(  # noqa: PLR0913  what to look at, by keyword
    got: Any,
    expected: Any,
    tolerance: Tolerance,
    *,
    values: bool = True,
    shapes: bool = True,
    place: str = "",
    random: bool = False,
) -> Mismatch | None:
    """The first rung at which ``got`` falls short of ``expected``, or None.

    With ``values`` false only structure, types, shapes and finiteness are compared (a property check follows);
    with ``shapes`` false not even the shapes of arrays.
    ``place`` is where in the student's result ``got`` stands, when it is a part of it.  With ``random`` the values are
    drawn: no advice that could be followed without drawing.
    """
    if got is None and isinstance(expected, Model):
        said = text("Your function returns None: is a `return` with the model missing?")
        advice = text("model.compile(...) changes the model and returns None: write `return model` on the next line.")
        return Mismatch(Rung.MISSING_RETURN, join([said, advice]))
    if got is None and expected is not None:
        return Mismatch(Rung.MISSING_RETURN, text("Your function returns None: is a `return` with the result missing?"))
    return _compare(got, expected, place, _Asked(tolerance, values, shapes, random))


def _compare(got: Any, expected: Any, place: str, asked: _Asked) -> Mismatch | None:
    for kind, comparer in _COMPARERS:
        if isinstance(expected, kind):
            return comparer(got, expected, place, asked)
    if got is expected:
        return None
    return wrong_type(got, text("None"), place)


def _compare_sequence(got: Any, expected: Sequence[Any], place: str, asked: _Asked) -> Mismatch | None:
    if not isinstance(got, (tuple, list)) and not (isinstance(got, np.ndarray) and got.ndim):
        return wrong_type(got, text("{count} values, as a tuple", count=len(expected)), place)
    if len(got) != len(expected):
        message = text(
            "{what} holds {got} values; {expected} are expected.",
            what=what(place),
            got=len(got),
            expected=len(expected),
        )
        return Mismatch(Rung.STRUCTURE, message, place)
    pairs = zip(got, expected, strict=True)
    found = coarsest(_compare(g, e, f"{place}[{i}]", asked) for i, (g, e) in enumerate(pairs))
    if found is not None and _turned_round(got, expected, found, asked):
        return replace(found, message=join([found.message, text("Do the values stand in another order?")]))
    return found


def _turned_round(got: Any, expected: Sequence[Any], found: Mismatch, asked: _Asked) -> bool:
    """Whether the parts have the right kinds and shapes from the last to the first, and not from the first on."""
    if found.rung not in {Rung.TYPE, Rung.SHAPE, Rung.STRUCTURE} or len(expected) < 2:  # noqa: PLR2004  an order of two
        return False
    form = replace(asked, values=False)
    return all(_compare(g, e, "", form) is None for g, e in zip(got, reversed(expected), strict=True))


def _compare_mapping(got: Any, expected: Mapping[str, Any], place: str, asked: _Asked) -> Mismatch | None:
    if not isinstance(got, dict):
        return wrong_type(got, text("a dict with the keys {keys}", keys=", ".join(expected)), place)
    missing = [k for k in expected if k not in got]
    extra = [k for k in got if k not in expected]
    if missing:
        said = [text("{what} lacks the key {keys}.", what=what(place), keys=_names(missing))]
        said.append(text("It has the keys {keys}.", keys=_names(list(got))) if got else text("It is empty."))
        return Mismatch(Rung.STRUCTURE, join(said), place)
    if extra:
        message = text("{what} has a key that is not expected: {keys}.", what=what(place), keys=_names(extra))
        return Mismatch(Rung.STRUCTURE, message, place)
    return coarsest(_compare(got[k], expected[k], f"{place}[{k!r}]", asked) for k in expected)


def _names(keys: Sequence[Any]) -> str:
    shown = ", ".join(formatting.value(key) for key in keys[:_MOST_KEYS])
    return shown if len(keys) <= _MOST_KEYS else f"{shown}, …"


def _compare_text(got: Any, expected: str, place: str, asked: _Asked) -> Mismatch | None:
    if not isinstance(got, str):
        return wrong_type(got, text("a text (str)"), place)
    if got == expected or not asked.values:
        return None
    message = text("{what} is another text than expected.", what=what(place))
    return Mismatch(Rung.VALUES, message, place, None, formatting.value(got), formatting.value(expected))


def _compare_model(got: Any, _expected: Model, place: str, _asked: _Asked) -> Mismatch | None:
    """Whether it is a model at all; which one, a check looks at."""
    return None if isinstance(got, Model) else wrong_type(got, text("a Keras model"), place)


def _compare_history(got: Any, _expected: History, place: str, _asked: _Asked) -> Mismatch | None:
    return None if isinstance(got, History) else wrong_type(got, text("a History, as model.fit returns it"), place)


def _compare_numbers(got: Any, expected: Any, place: str, asked: _Asked) -> Mismatch | None:
    if not asked.shapes:
        return compare_any_shape(got, expected, place)
    return compare_numbers(got, expected, place, asked.tolerance, values=asked.values, random=asked.random)


_COMPARERS: tuple[tuple[type | tuple[type, ...], Callable[[Any, Any, str, _Asked], Mismatch | None]], ...] = (
    ((tuple, list), _compare_sequence),
    (dict, _compare_mapping),
    (str, _compare_text),
    (Model, _compare_model),
    (History, _compare_history),
    ((bool, int, float, complex, np.ndarray, np.generic), _compare_numbers),
)
