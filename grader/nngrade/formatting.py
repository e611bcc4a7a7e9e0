"""How values, shapes and calls are written in a message: short, in Python's notation, with telling digits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from nngrade.objects import History, Model
from nngrade.values import Kept, NamedCallable, Opaque, ScratchPath, Seed

_LONGEST = 60
_MOST = 12
_SHORT = 7


def number(value: Any, digits: int = 4) -> str:
    """A number with ``digits`` significant digits; integers, NaN and infinities as Python shows them."""
    plain = _python(value)
    if not isinstance(plain, float) or not np.isfinite(plain):
        return repr(plain)
    if len(repr(plain)) <= _SHORT:
        return repr(plain)
    if plain == 0 or 1e-3 <= abs(plain) < 1e6:  # noqa: PLR2004  between them no exponent is needed
        whole = len(str(int(abs(plain))))
        return np.format_float_positional(plain, max(digits, whole), fractional=False, trim="0")
    return f"{plain:.{digits}g}"


def pair(got: Any, expected: Any) -> tuple[str, str]:
    """Two numbers with as many digits as it takes to see that they differ (4 to 17)."""
    shown = ((number(got, digits), number(expected, digits)) for digits in range(4, 18))
    return next(((g, e) for g, e in shown if g != e), (repr(_python(got)), repr(_python(expected))))


def _python(value: Any) -> Any:
    return value.item() if isinstance(value, (np.generic, np.ndarray)) and np.ndim(value) == 0 else value


def value(thing: Any) -> str:
    """Any value, in one line and bounded: small arrays with their numbers, large ones by their shape."""
    shown = _show(thing)
    if len(shown) <= _LONGEST:
        return shown
    return _by_shape(thing) if isinstance(thing, np.ndarray) else f"{shown[: _LONGEST - 1]}…"


def _by_shape(array: np.ndarray[Any, Any]) -> str:
    return f"array(shape={shape(array)})"


def _show(thing: Any) -> str:  # noqa: C901, PLR0911  one line for each kind
    if isinstance(thing, np.ndarray) and thing.ndim:
        return _rounded(thing) if 0 < thing.size <= _MOST else _by_shape(thing)
    if isinstance(thing, (np.generic, np.ndarray, float)):
        return number(thing)
    if isinstance(thing, NamedCallable):
        return thing.name
    if isinstance(thing, Seed):
        return f"default_rng({thing.seed})"
    if isinstance(thing, ScratchPath):
        return repr(thing.name)
    if isinstance(thing, (Model, History)):
        return "model" if isinstance(thing, Model) else "<History>"
    if isinstance(thing, Opaque):
        return f"<{thing.type_name}>"
    if isinstance(thing, Kept):
        return "".join(["…", *(f"[{part!r}]" for part in thing.path)])
    if isinstance(thing, (list, tuple)):
        inner = ", ".join(_show(v) for v in thing)
        return f"[{inner}]" if isinstance(thing, list) else f"({inner}{',' if len(thing) == 1 else ''})"
    if isinstance(thing, dict):
        return "{" + ", ".join(f"{k!r}: {_show(v)}" for k, v in thing.items()) + "}"
    return repr(thing)


def _rounded(array: np.ndarray[Any, Any]) -> str:
    items = [_rounded(a) if a.ndim else number(a) for a in array]
    return "[" + ", ".join(items) + "]"


def shape(array: Any) -> str:
    """A shape as Python writes it: ``(3,)``."""
    return str(tuple(int(n) for n in np.shape(array)))


def call(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    """The call as a student would type it, with large arrays by their shape: ``leaky_relu(-2.0, 0.3)``."""
    shown = _call(name, [value(a) for a in args], kwargs)
    if len(shown) <= 2 * _LONGEST:
        return shown
    return _call(name, [_by_shape(a) if isinstance(a, np.ndarray) and a.size > 1 else value(a) for a in args], kwargs)


def _call(name: str, shown: Sequence[str], kwargs: Mapping[str, Any]) -> str:
    return f"{name}({', '.join([*shown, *(f'{k}={value(v)}' for k, v in kwargs.items())])})"
