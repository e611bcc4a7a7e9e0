"""Names that mean the same, and why something is not understood."""

from __future__ import annotations

import re
from typing import Any

MAX_NAME = 60


class Unclear(Exception):  # noqa: N818  a finding that travels, not an error of ours
    """Why a model cannot be rebuilt.

    ``reason`` is ``class`` (neither Sequential nor functional; ``name`` is the class), ``branches``, ``no_input``,
    ``layer`` (``name`` is not on the list), ``option`` (``name`` is the option, such as "activation"), ``shape`` (the
    layer ``name`` does not fit what comes in), ``layers`` or ``parameters`` (too many; ``name`` is the number).
    """

    def __init__(self, reason: str, name: str = "") -> None:
        super().__init__(reason, name)
        self.reason = reason
        self.name = name[:MAX_NAME]


def snake(name: str) -> str:
    """``SparseCategoricalCrossentropy`` -> ``sparse_categorical_crossentropy``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def plain(name: Any) -> str:
    """A name of the student's as it can be shown: short, and of letters, digits and underscores only."""
    return re.sub(r"[^A-Za-z0-9_]", "?", name[:MAX_NAME]) if isinstance(name, str) else "?"


def class_name(value: Any) -> str:
    """The class in a serialised object, the name in a serialised function; "" when it is neither."""
    if not isinstance(value, dict):
        return ""
    kind, config = value.get("class_name"), value.get("config")
    if kind == "function":
        return config if isinstance(config, str) else ""
    return kind if isinstance(kind, str) else ""


def number(value: Any) -> float | None:
    """``value`` as a finite number, or None."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e12:  # noqa: PLR2004  NaN fails
        return value
    return None
