"""How long to wait before a request is sent again, and how often it may be."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime


@dataclass(frozen=True)
class Limits:
    """Bounds of one request; times in seconds, sizes in bytes.

    ``tries`` counts the first one too.  ``total`` bounds the reading of one answer, ``patience`` the longest wait that
    a server may ask for.  ``first_tries`` is for a server that has not answered anything yet.
    """

    tries: int = 7
    first_tries: int = 3
    base: float = 1.0
    longest: float = 60.0
    patience: float = 300.0
    connect: float = 15.0
    read: float = 60.0
    total: float = 180.0
    answer: int = 64 * 1024 * 1024
    redirects: int = 5
    pages: int = 1000


@dataclass(frozen=True)
class Clock:
    """Time and chance, so that tests need neither."""

    sleep: Callable[[float], None] = time.sleep
    monotonic: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    chance: Callable[[], float] = field(default=random.random)


def wait_before(attempt: int, retry_after: str, limits: Limits, clock: Clock) -> float:
    """Seconds to wait after failure number ``attempt`` (from 0): doubled each time, jittered, no less than asked for.

    The jitter keeps several programs that were throttled together from coming back together.
    """
    ceiling = min(limits.base * 2.0**attempt, limits.longest)
    jittered: float = ceiling * (0.5 + clock.chance() / 2)
    return max(jittered, asked_for(retry_after, clock.now()) or 0.0)


def asked_for(retry_after: str, now: float) -> float | None:
    """What a Retry-After header asks for, in seconds: a number or a date; None when it says neither."""
    words = retry_after.strip()
    if words.isascii() and words.isdigit():
        return float(words[:9])
    try:
        return max(parsedate_to_datetime(words).timestamp() - now, 0.0)
    except (ValueError, OverflowError, OSError):
        return None
