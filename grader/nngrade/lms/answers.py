"""Reading what servers answer, and believing none of it: every value has the kind that it must have, or it is odd."""

from __future__ import annotations

import html
import json
import math
import re
from typing import Any, NoReturn

from nngrade.lms.troubles import OddAnswerError
from nngrade.texts import text

_TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)
_MESSAGE_KEYS = ("message", "error", "errors", "errorcode", "status")


def parse(body: bytes) -> Any:
    """The JSON value in ``body``.

    Raises:
        ValueError: it is none, it is nested too deeply, or it holds a number that JSON has not.
    """
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_no_number)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def said(body: bytes) -> str:
    """The words of an error's body: the message of a JSON object, else its text without markup."""
    try:
        found = _message(parse(body))
    except ValueError:
        found = ""
    if found:
        return found
    return html.unescape(_TAGS.sub(" ", body[:20_000].decode("utf-8", "replace"))).strip()


def _message(value: Any, depth: int = 0) -> str:
    if isinstance(value, str):
        return value
    if depth > 4:  # noqa: PLR2004  no platform nests its messages deeper
        return ""
    if isinstance(value, list):
        return "; ".join(filter(None, (_message(item, depth + 1) for item in value[:5])))
    if isinstance(value, dict):
        for key in _MESSAGE_KEYS:
            found = _message(value.get(key), depth + 1)
            if found:
                return found
        return "; ".join(filter(None, (_message(item, depth + 1) for item in list(value.values())[:5])))
    return ""


def as_list(value: Any, place: str) -> list[Any]:
    """``value``, which must be a list."""
    return value if isinstance(value, list) else _odd(place)


def as_dict(value: Any, place: str) -> dict[str, Any]:
    """``value``, which must be an object."""
    return value if isinstance(value, dict) else _odd(place)


def identifier(value: Any, place: str) -> str:
    """A platform's number of something, as digits; some servers write it as a string."""
    digits = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    return digits if isinstance(digits, str) and re.fullmatch(r"[0-9]{1,20}", digits) else _odd(place)


def words(value: Any) -> str:
    """A string, or what stands for one; empty when there is none."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def number(value: Any, place: str) -> float | None:
    """A finite number, also one that is written as a string; None when there is none."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        _odd(place)
    try:
        found = float(value)
    except (ValueError, OverflowError):
        _odd(place)
    return found if math.isfinite(found) else _odd(place)


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)


def _odd(place: str) -> NoReturn:
    raise OddAnswerError(text('The server\'s answer is not what it should be: "{place}" is odd.', place=place))
