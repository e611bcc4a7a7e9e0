"""A curve figure prepared for drawing: SVG paths, ticks, and a text that says what the picture shows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nngrade.model import Curve, Language, Text
from nngrade.report.axes import HUGE, TINY, Scale, Tick, coordinate, number, ticks
from nngrade.report.safe_text import one_line
from nngrade.texts import join, text

# The plot inside the view box of 640 by 280 units.
_LEFT, _RIGHT, _TOP, _BOTTOM = 48.0, 628.0, 12.0, 246.0
_MAX_SAMPLES = 400
_VISIBLE = 0.012
"""Share of the plot's height from which a difference can be seen."""


@dataclass(frozen=True)
class Band:
    """A stretch of the x axis where the student's curve visibly differs."""

    x: str
    width: str


@dataclass(frozen=True)
class CurveView:
    """The student's curve over the right one."""

    title: str
    description: str
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    gaps: tuple[str, ...]
    expected_path: str
    got_path: str
    kind: Literal["curve"] = "curve"


def curve_view(curve: Curve, language: Language) -> CurveView | None:
    """The picture of ``curve``; None when it has fewer than two points to draw or its x does not ascend."""
    samples = _samples(curve)
    if len(samples) < 2 or not samples[-1][0] > samples[0][0]:  # noqa: PLR2004  a line needs two points
        return None
    xs = Scale(samples[0][0], samples[-1][0], _LEFT, _RIGHT)
    ys = _y_scale(samples)
    if not TINY < xs.high - xs.low < HUGE:
        return None
    differs = [got is None or abs(ys(got) - ys(right)) > _VISIBLE * (_BOTTOM - _TOP) for _, got, right in samples]
    return CurveView(
        title=one_line(curve.title[language]),
        description=_describe_curve(samples, differs)[language],
        x_ticks=ticks(xs, 6),
        y_ticks=ticks(ys, 4),
        bands=_bands([xs(x) for x, _, _ in samples], differs),
        gaps=tuple(coordinate(xs(x)) for x, got, _ in samples if got is None),
        expected_path=_path([(xs(x), ys(right)) for x, _, right in samples]),
        got_path=_path([None if got is None else (xs(x), ys(got)) for x, got, _ in samples]),
    )


Sample = tuple[float, float | None, float]


def _samples(curve: Curve) -> list[Sample]:
    rows = [
        (x, _bounded(got), min(HUGE, max(-HUGE, right)))
        for x, got, right in zip(curve.x, curve.got, curve.expected, strict=False)
        if math.isfinite(x) and math.isfinite(right)
    ]
    return rows[:: math.ceil(len(rows) / _MAX_SAMPLES)] if rows else []


def _bounded(value: float | None) -> float | None:
    if value is None or math.isnan(value):
        return None
    return min(HUGE, max(-HUGE, value))


def _y_scale(samples: list[Sample]) -> Scale:
    """Room for the right curve, and for the student's as long as that does not make the right one flat."""
    right = [sample[2] for sample in samples]
    span = max(right) - min(right)
    if span < TINY:
        span = max(abs(right[0]), 1.0)
    floor, ceiling = min(right) - span, max(right) + span
    shown = [min(ceiling, max(floor, got)) for _, got, _ in samples if got is not None] + right
    low, high = min(shown), max(shown)
    margin = max(high - low, span / 100) * 0.07
    return Scale(low - margin, high + margin, _BOTTOM, _TOP)


def _path(points: Sequence[tuple[float, float] | None]) -> str:
    parts: list[str] = []
    pen_down = False
    for index, point in enumerate(points):
        if point is None:
            pen_down = False
            continue
        here = f"{coordinate(point[0])} {coordinate(point[1])}"
        alone = not pen_down and (index + 1 == len(points) or points[index + 1] is None)
        # A point without neighbours would be a line of no length: h0 with round caps makes it a dot.
        parts.append(f"{'L' if pen_down else 'M'}{here}" + ("h0" if alone else ""))
        pen_down = True
    return "".join(parts)


def _bands(xs: list[float], differs: list[bool]) -> tuple[Band, ...]:
    bands: list[Band] = []
    start: int | None = None
    for index, different in enumerate([*differs, False]):
        if different and start is None:
            start = index
        elif not different and start is not None:
            left = (xs[start] + xs[max(start - 1, 0)]) / 2
            right = (xs[index - 1] + xs[min(index, len(xs) - 1)]) / 2
            bands.append(Band(coordinate(left), coordinate(right - left)))
            start = None
    return tuple(bands)


def _describe_curve(samples: list[Sample], differs: list[bool]) -> Text:
    if not any(differs):
        return text("Your curve lies on the right one.")
    parts: list[Text] = []
    worst = max(
        ((abs(got - right), x, got, right) for x, got, right in samples if got is not None),
        default=(0.0, 0.0, 0.0, 0.0),
    )
    first, last = differs.index(True), len(differs) - 1 - differs[::-1].index(True)
    parts.append(
        text(
            "Your curve differs from the right one between x = {first} and x = {last}.",
            first=number(samples[first][0]),
            last=number(samples[last][0]),
        )
    )
    if worst[0] > 0:
        parts.append(
            text(
                "The difference is largest at x = {x}: {got} instead of {expected}.",
                x=number(worst[1]),
                got=number(worst[2]),
                expected=number(worst[3]),
            )
        )
    missing = sum(got is None for _, got, _ in samples)
    if missing:
        parts.append(text("Points without a number: {count}.", count=missing))
    return join(parts)
