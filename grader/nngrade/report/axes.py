"""What all pictures of a report share: scales, ticks, coordinates and numbers as text.

Coordinates are in the units of the SVG's view box, y downwards.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

HUGE = 1e150
"""Larger values are drawn as this one, so that differences of two of them stay finite."""
TINY = 1e-150
"""A smaller extent is none: near the smallest float there is no arithmetic left to place a point."""


@dataclass(frozen=True)
class Tick:
    """A mark on an axis: its coordinate along that axis, and its label."""

    at: str
    label: str


@dataclass(frozen=True)
class Scale:
    """A linear map from values ``low``..``high`` to coordinates ``start``..``end``."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The coordinate of ``value``, kept inside the plot."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(1.0, max(0.0, share)) * (self.end - self.start)


def coordinate(value: float) -> str:
    """A coordinate with a tenth of a unit, which is finer than a pixel."""
    shown = f"{value:.1f}"
    return shown.removesuffix(".0")


def number(value: float) -> str:
    """A value for people: four significant digits, a real minus sign."""
    shown = f"{0.0 if value == 0 else value:.4g}"
    return shown.replace("-", "−")


def ticks(scale: Scale, count: int = 5) -> tuple[Tick, ...]:
    """Marks at round numbers (1, 2 or 5 times a power of ten), about ``count`` of them."""
    raw = (scale.high - scale.low) / count
    if raw < TINY:
        return ()
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= raw * 0.999)
    first, last = math.ceil(scale.low / step - 1e-9), math.floor(scale.high / step + 1e-9)
    # Beyond 2^53 steps from zero neighbouring marks would be one float.
    if max(abs(first), abs(last)) > 2**52:
        return ()
    return tuple(Tick(coordinate(scale(n * step)), number(n * step)) for n in range(first, last + 1))
