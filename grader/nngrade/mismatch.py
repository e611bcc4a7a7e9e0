"""What a comparison finds: the first rung of the ladder that fails, in words."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from nngrade.model import Text
from nngrade.texts import text


class Rung(enum.IntEnum):
    """The rungs, coarsest first."""

    EXCEPTION = 0
    MISSING_RETURN = 1
    STRUCTURE = 2
    TYPE = 3
    SHAPE = 4
    DTYPE = 5
    NONFINITE = 6
    WARNING = 7
    MODIFIED = 8
    VALUES = 9
    STATE = 10


@dataclass(frozen=True)
class Mismatch:
    """The first difference.  ``place`` is where in the result ("[1]", "['W1']"), ``index`` the element there."""

    rung: Rung
    message: Text
    place: str = ""
    index: tuple[int, ...] | None = None
    got: str = ""
    expected: str = ""


def coarsest(mismatches: Iterable[Mismatch | None]) -> Mismatch | None:
    """The mismatch on the coarsest rung; of equals the first; None when there is none."""
    return min((m for m in mismatches if m is not None), key=lambda m: m.rung, default=None)


def what(place: str) -> Text:
    """The subject of a sentence about a part of the result: "Your result[1]"."""
    return text("Your result{place}", place=place) if place else text("Your result")
