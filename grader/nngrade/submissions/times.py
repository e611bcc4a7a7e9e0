"""The times of handing in, as platforms write them, in one form."""

from __future__ import annotations

import re
from datetime import datetime

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?(?![\w:.+-])")


def english_time(told: str) -> str:
    """``Oct 10, 2025 1022 AM`` as ISO 8601; as it is when it is written otherwise."""
    words = re.fullmatch(r"(\w+) (\d+), (\d+) (\d{1,2})(\d\d) ?([AP]M)", told)
    if words is None:
        return told
    plain = f"{words[1][:3]} {words[2]} {words[3]} {words[4]}:{words[5]} {words[6]}"
    try:
        return datetime.strptime(plain, "%b %d %Y %I:%M %p").isoformat()  # noqa: DTZ007  no zone is told
    except ValueError:
        return told


def iso_time(told: str) -> str:
    """A time as ISO 8601, with its zone if that is UTC or a difference to it; empty when it is none.

    A zone's name (``KST``) is left out: the same letters are different zones in different countries.
    """
    words = _TIME.match(told)
    if words is None:
        return ""
    zone = "+00:00" if words[3] in {"Z", "UTC"} else words[3] or ""
    return f"{words[1]}T{words[2]}{zone[:3]}{zone and ':'}{zone[-2:]}"
