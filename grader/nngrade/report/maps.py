"""A decision map prepared for drawing: shaded cells as SVG paths, the samples on it, and what they show in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from nngrade.model import DecisionMap, Language, Text, Verdict
from nngrade.report.axes import HUGE, TINY, Scale, Tick, coordinate, number, ticks
from nngrade.report.parts import Mark, kind
from nngrade.report.safe_text import one_line
from nngrade.report.summary import SYMBOLS
from nngrade.texts import text

MAP_SIZE = 300.0
MAP_LEFT, MAP_TOP = 40.0, 10.0
_MAX_CELLS = 48
_MAX_POINTS = 50
LEVELS = 10
"""Shades of the map: an even number, so that the middle of the range is where the hue changes."""


@dataclass(frozen=True)
class Shade:
    """All cells of one shade, as one path; ``level`` is 0 to LEVELS - 1, or ``none`` where there is no number."""

    level: str
    path: str


@dataclass(frozen=True)
class MapPoint:
    """A sample on the map: where it is, its target as text, and its style class (fits or misses)."""

    x: str
    y: str
    target: str
    kind: str


@dataclass(frozen=True)
class Reading:
    """The network's output at one sample, in words and numbers."""

    place: str
    target: str
    output: str
    right: bool
    mark: Mark


@dataclass(frozen=True)
class MapView:
    """A network's output over the plane, with the samples that matter."""

    title: str
    description: str
    shades: tuple[Shade, ...]
    cell: str
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    points: tuple[MapPoint, ...]
    readings: tuple[Reading, ...]
    ramp: tuple[tuple[str, str], ...]
    low_label: str
    middle_label: str
    high_label: str
    kind: Literal["map"] = "map"


def map_view(figure: DecisionMap, language: Language) -> MapView | None:
    """The picture of ``figure``; None when its grid is empty, ragged or has no extent."""
    grid = _grid(figure)
    extent = figure.high - figure.low
    if grid is None or not TINY < extent < HUGE:
        return None
    low, high = _value_range(grid)
    middle = (low + high) / 2
    half = extent / max(len(grid) - 1, 1) / 2
    xs = Scale(figure.low - half, figure.high + half, MAP_LEFT, MAP_LEFT + MAP_SIZE)
    ys = Scale(figure.low - half, figure.high + half, MAP_TOP + MAP_SIZE, MAP_TOP)
    samples = [point for point in figure.points[:_MAX_POINTS] if all(map(math.isfinite, point))]
    readings = tuple(_read(figure, point, middle, language) for point in samples)
    wrong = sum(not reading.right for reading in readings)
    return MapView(
        title=one_line(figure.title[language]),
        description=_describe_map(len(readings), wrong)[language],
        shades=_shades(grid, low, high),
        cell=f"{MAP_SIZE / len(grid):.6g}",
        x_ticks=ticks(xs, 4),
        y_ticks=ticks(ys, 4),
        points=tuple(_place(xs(x1), ys(x2), reading) for (x1, x2, _), reading in zip(samples, readings, strict=True)),
        readings=readings,
        ramp=tuple((str(level), f"{level * 100 / LEVELS:g}") for level in range(LEVELS)),
        low_label=number(low),
        middle_label=number(middle),
        high_label=number(high),
    )


def _grid(figure: DecisionMap) -> list[list[float]] | None:
    """The values, thinned to at most _MAX_CELLS a side, square; None when they are no square grid."""
    size = len(figure.values)
    if size == 0 or any(len(row) != size for row in figure.values):
        return None
    kept = [round(i * (size - 1) / (_MAX_CELLS - 1)) for i in range(_MAX_CELLS)] if size > _MAX_CELLS else range(size)
    return [[figure.values[row][column] for column in kept] for row in kept]


def _value_range(grid: list[list[float]]) -> tuple[float, float]:
    """The scale of the shades: 0..1 or -1..1 where the values fit, else symmetric around zero or from least to most."""
    values = [min(HUGE, max(-HUGE, value)) for row in grid for value in row if math.isfinite(value)]
    least, most = min(values, default=0.0), max(values, default=1.0)
    if least >= 0 and most <= 1:
        return 0.0, 1.0
    if least < 0 < most:
        limit = max(-least, most, 1.0)
        return -limit, limit
    largest = max(abs(least), abs(most))
    # As good as one value: a range around it, wide enough to be one at its size.
    return (least, most) if most - least > 1e-9 * largest else (least - largest / 2, most + largest / 2)


def _shades(grid: list[list[float]], low: float, high: float) -> tuple[Shade, ...]:
    """Runs of equal shade in each row, one path for each shade, in cells from the upper left corner."""
    paths: dict[str, list[str]] = {}
    size = len(grid)
    for row, values in enumerate(grid):
        levels = [_level(value, low, high) for value in values]
        start = 0
        for column in range(1, size + 1):
            if column == size or levels[column] != levels[start]:
                run = column - start
                paths.setdefault(levels[start], []).append(f"M{start} {size - 1 - row}h{run}v1h-{run}z")
                start = column
    return tuple(Shade(level, "".join(parts)) for level, parts in sorted(paths.items()))


def _level(value: float, low: float, high: float) -> str:
    if math.isnan(value):
        return "none"
    share = (min(high, max(low, value)) - low) / (high - low)
    # The middle itself belongs to the lower half: a unit fires above 0.5.
    return str(min(LEVELS - 1, max(0, math.ceil(share * LEVELS) - 1)))


def _read(figure: DecisionMap, point: tuple[float, float, float], middle: float, language: Language) -> Reading:
    size = len(figure.values)
    step = (figure.high - figure.low) / max(size - 1, 1)
    inside = (min(figure.high, max(figure.low, value)) for value in point[:2])
    column, row = (min(size - 1, round((value - figure.low) / step)) for value in inside)
    output = figure.values[row][column]
    right = not math.isnan(output) and (output > middle) == (point[2] > middle)
    return Reading(
        place=f"({number(point[0])}, {number(point[1])})",
        target=number(point[2]),
        output="NaN" if math.isnan(output) else number(output),
        right=right,
        mark=_side(right=right, language=language),
    )


def _place(x: float, y: float, reading: Reading) -> MapPoint:
    return MapPoint(coordinate(x), coordinate(y), reading.target, "fits" if reading.right else "misses")


def _side(*, right: bool, language: Language) -> Mark:
    if right:
        return Mark(SYMBOLS[Verdict.PASSED], text("on the right side")[language], kind(Verdict.PASSED))
    return Mark(SYMBOLS[Verdict.FAILED], text("on the wrong side")[language], kind(Verdict.FAILED))


def _describe_map(total: int, wrong: int) -> Text:
    if wrong:
        return text("Points on the wrong side: {wrong} of {total}.", wrong=wrong, total=total)
    return text("All {total} points are on their right side.", total=total)
