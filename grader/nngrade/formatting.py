"""How values, shapes and calls are written in a message: short, in Python's notation, with telling digits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from nngrade.values import NamedCallable, ScratchPath, Seed

_LONGEST = 60


def number(value: Any, digits: int = 4) -> str:
    """A number with ``digits`` significant digits; integers, NaN and infinities as Python shows them."""
    value = value.item() if isinstance(value, (np.generic, np.ndarray)) and np.ndim(value) == 0 else value
    if isinstance(value, float):
        return np.format_float_positional(value, digits, fractional=False, trim="0") if _plain(value) else _short(value)
    return repr(value)


def _plain(value: float) -> bool:
    return value == 0 or 1e-3 <= abs(value) < 1e6  # noqa: PLR2004  between them no exponent is needed


def _short(value: float) -> str:
    return f"{value:.4g}"


def pair(got: Any, expected: Any) -> tuple[str, str]:
    """Two numbers with as many digits as it takes to see that they differ (4 to 17)."""
    for digits in range(4, 18):
        shown = number(got, digits), number(expected, digits)
        if shown[0] != shown[1] and not _both_exponents(*shown):
            return shown
    return repr(_python(got)), repr(_python(expected))


def _both_exponents(got: str, expected: str) -> bool:
    return "e" in got and got == expected


def _python(value: Any) -> Any:
    return value.item() if isinstance(value, (np.generic, np.ndarray)) and np.ndim(value) == 0 else value


def value(thing: Any) -> str:
    """Any value, in one line and bounded: small arrays with their numbers, large ones by their shape."""
    shown = _show(thing)
    if len(shown) <= _LONGEST:
        return shown
    return f"array{shape(thing)}" if isinstance(thing, np.ndarray) else f"{shown[: _LONGEST - 1]}…"


def _show(thing: Any) -> str:  # noqa: PLR0911  one line for each kind
    if isinstance(thing, np.ndarray) and thing.ndim:
        return str(_rounded(thing)) if thing.size <= 12 else f"array{shape(thing)}"  # noqa: PLR2004
    if isinstance(thing, (np.generic, np.ndarray, float)):
        return number(thing)
    if isinstance(thing, NamedCallable):
        return thing.name
    if isinstance(thing, Seed):
        return f"default_rng({thing.seed})"
    if isinstance(thing, ScratchPath):
        return repr(thing.name)
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
    parts = [value(a) for a in args] + [f"{k}={value(v)}" for k, v in kwargs.items()]
    shown = f"{name}({', '.join(parts)})"
    if len(shown) <= 2 * _LONGEST:
        return shown
    parts = [f"array{shape(a)}" if isinstance(a, np.ndarray) and a.size > 1 else value(a) for a in args]
    return f"{name}({', '.join(parts)})"
