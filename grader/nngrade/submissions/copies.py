"""What marks a file or folder as a copy: ``gates (1)``, ``gates - 복사본``, ``Copy of gates``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

# `gates (1)`, `gates(1)`, `gates-1`, `gates - Copy (2)`, `gates - 복사본`, `gates의 사본`, `Copy of gates`
_COPY = re.compile(
    r"^(?:copy of |사본 - |)(?P<stem>.+?)"
    r"(?P<mark>(?:의 사본|[ _-]+(?:copy|복사본|사본))?)(?: ?\((?P<number>\d{1,3})\)|-(?P<dash>\d{1,2})|)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PlainName:
    """A file's or folder's name without what marks it as a copy, and which copy it is."""

    stem: str
    copy: int
    changed: bool


def plain_name(name: str, known: Callable[[str], bool]) -> PlainName:
    """A name in small letters; what marks a copy is taken off when the name is not known with it."""
    low = name.casefold()
    if known(low):
        return PlainName(low, 0, changed=low != name)
    told = _COPY.match(low.strip())
    if told is None or not known(told["stem"]):
        return PlainName(low, 0, changed=False)
    return PlainName(told["stem"], int(told["number"] or told["dash"] or 0), changed=True)
