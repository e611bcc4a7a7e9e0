"""The package's own images: ten clothes and ten digits, 28 x 28, drawn with NumPy from a seed.

They stand in for Fashion-MNIST and MNIST where those files are not there.  Size, place, slant, brightness, fabric and
noise vary, and some clothes are inverted, so that a model without hidden units stays far behind one that has them.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

SIZE = 28
CLASSES = 10
_SHARPNESS = 6.0

Array = np.ndarray[Any, Any]
Shape = Callable[[Array, Array], Array]
"""How far a point (u, v) lies inside: positive inside, negative outside; u to the right, v down, both about -1 to 1."""


def draw(kind: str, n: int, seed: int) -> tuple[Array, Array]:
    """``n`` images of ``kind`` ("clothes" or "digits"), uint8 (n, 28, 28), and their labels, uint8 (n,), shuffled."""
    rng = np.random.default_rng([seed, n, len(kind)])
    labels = rng.permutation(np.arange(n) % CLASSES).astype(np.uint8)
    u, v = _coordinates(rng, n)
    inside = np.empty((n, SIZE, SIZE))
    for label, shape in enumerate(_SHAPES[kind]):
        of_class = labels == label
        inside[of_class] = shape(u[of_class], v[of_class])
    ink = 1.0 / (1.0 + np.exp(-_SHARPNESS * SIZE / 4 * inside))
    return _photographed(rng, ink, INVERTED[kind]), labels


def _coordinates(rng: np.random.Generator, n: int) -> tuple[Array, Array]:
    """Where each pixel of each image lies in the shape's own coordinates: shifted, scaled, slanted."""
    axis = (np.arange(SIZE) + 0.5) / SIZE * 2 - 1
    y, x = np.meshgrid(axis, axis, indexing="ij")

    def each(low: float, high: float) -> Array:
        return rng.uniform(low, high, size=(n, 1, 1))

    v = (y - each(-0.15, 0.15)) / each(0.75, 1.0)
    u = (x - each(-0.15, 0.15)) / each(0.7, 1.0) + each(-0.15, 0.15) * v
    return u, v


def _photographed(rng: np.random.Generator, ink: Array, inverted_share: float) -> Array:
    """Brightness, fabric, noise, and in some images light and dark exchanged."""
    n = len(ink)
    rows = np.arange(SIZE)
    period = rng.uniform(3, 8, size=(n, 1, 1))
    stripes = 1 + rng.uniform(0, 0.35, size=(n, 1, 1)) * np.sin(2 * np.pi * rows[None, :, None] / period)
    light = ink * stripes * rng.uniform(0.55, 1.0, size=(n, 1, 1))
    inverted = rng.random((n, 1, 1)) < inverted_share
    light = np.where(inverted, 0.9 - light, light) + rng.normal(0, 0.12, size=ink.shape)
    return (np.clip(light, 0, 1) * 255).astype(np.uint8)


INVERTED: Mapping[str, float] = {"clothes": 0.35, "digits": 0.0}
"""The share of images whose light and dark are exchanged: what no weighted sum of pixels can undo."""


def _box(  # noqa: PLR0913, PLR0917  a point and four sides
    u: Array, v: Array, left: float, right: float, top: float, bottom: float
) -> Array:
    return np.minimum(np.minimum(u - left, right - u), np.minimum(v - top, bottom - v))


def _any(*parts: Array) -> Array:
    found = parts[0]
    for part in parts[1:]:
        found = np.maximum(found, part)
    return found


def _without(part: Array, hole: Array) -> Array:
    return np.minimum(part, -hole)


def _t_shirt(u: Array, v: Array) -> Array:
    return _any(_box(u, v, -0.5, 0.5, -0.8, 0.8), _box(u, v, -0.95, 0.95, -0.8, -0.35))


def _trouser(u: Array, v: Array) -> Array:
    legs = _any(_box(u, v, -0.5, -0.08, -0.9, 0.95), _box(u, v, 0.08, 0.5, -0.9, 0.95))
    return _any(legs, _box(u, v, -0.5, 0.5, -0.9, -0.5))


def _pullover(u: Array, v: Array) -> Array:
    sleeves = _any(_box(u, v, -0.98, -0.68, -0.75, 0.75), _box(u, v, 0.68, 0.98, -0.75, 0.75))
    return _any(sleeves, _box(u, v, -0.5, 0.5, -0.75, 0.75), _box(u, v, -0.95, 0.95, -0.75, -0.4))


def _dress(u: Array, v: Array) -> Array:
    return np.minimum(0.28 + 0.16 * (v + 1) - np.abs(u), 0.95 - np.abs(v))


def _coat(u: Array, v: Array) -> Array:
    return _without(_any(_pullover(u, v), _box(u, v, -0.55, 0.55, -0.75, 0.95)), _box(u, v, -0.07, 0.07, -0.6, 1.2))


def _sandal(u: Array, v: Array) -> Array:
    straps = [0.09 - np.abs(u + 0.5 * v - shift) for shift in (-0.5, 0.05, 0.6)]
    return _any(_box(u, v, -0.95, 0.95, 0.4, 0.62), np.minimum(_any(*straps), _box(u, v, -0.9, 0.9, -0.3, 0.5)))


def _shirt(u: Array, v: Array) -> Array:
    collar = np.minimum(0.3 - np.abs(u) - 0.5 * (v + 0.8), v + 1)
    return _without(_pullover(u, v), _any(collar, _box(u, v, -0.3, 0.3, 0.1, 0.3)))


def _sneaker(u: Array, v: Array) -> Array:
    return np.minimum(_box(u, v, -0.95, 0.95, -0.2, 0.55), v + 0.25 + 0.35 * (0.6 - u))


def _bag(u: Array, v: Array) -> Array:
    handle = _without(_box(u, v, -0.5, 0.5, -0.8, 0.0), _box(u, v, -0.32, 0.32, -0.6, 0.2))
    return _any(_box(u, v, -0.85, 0.85, -0.15, 0.8), handle)


def _ankle_boot(u: Array, v: Array) -> Array:
    heel = _box(u, v, -0.85, -0.5, 0.5, 0.85)
    return _any(_box(u, v, -0.85, 0.05, -0.85, 0.6), _box(u, v, -0.85, 0.9, 0.15, 0.65), heel)


def _strokes(*points: Sequence[tuple[float, float]]) -> Shape:
    """A shape of pen strokes along lines of points."""

    def shape(u: Array, v: Array) -> Array:
        nearest = np.full(u.shape, np.inf)
        for line in points:
            for (x0, y0), (x1, y1) in itertools.pairwise(line):
                dx, dy = x1 - x0, y1 - y0
                along = np.clip(((u - x0) * dx + (v - y0) * dy) / (dx * dx + dy * dy), 0, 1)
                nearest = np.minimum(nearest, np.hypot(u - x0 - along * dx, v - y0 - along * dy))
        return 0.14 - nearest

    return shape


_DIGITS = (
    _strokes([(0, -0.8), (0.45, -0.4), (0.45, 0.4), (0, 0.8), (-0.45, 0.4), (-0.45, -0.4), (0, -0.8)]),
    _strokes([(-0.3, -0.5), (0.1, -0.8), (0.1, 0.8)]),
    _strokes([(-0.45, -0.5), (0, -0.8), (0.45, -0.45), (-0.45, 0.8), (0.5, 0.8)]),
    _strokes([(-0.45, -0.75), (0.4, -0.75), (0, -0.1), (0.45, 0.35), (0, 0.8), (-0.45, 0.6)]),
    _strokes([(0.2, 0.8), (0.2, -0.8), (-0.5, 0.25), (0.5, 0.25)]),
    _strokes([(0.45, -0.8), (-0.4, -0.8), (-0.4, -0.1), (0.2, -0.15), (0.45, 0.3), (0.1, 0.8), (-0.45, 0.7)]),
    _strokes([(0.35, -0.8), (-0.3, -0.1), (-0.4, 0.45), (0, 0.8), (0.4, 0.4), (0, 0.05), (-0.4, 0.4)]),
    _strokes([(-0.5, -0.8), (0.5, -0.8), (-0.1, 0.8)]),
    _strokes(
        [
            (0, -0.05),
            (-0.35, -0.4),
            (0, -0.8),
            (0.35, -0.4),
            (0, -0.05),
            (0.42, 0.4),
            (0, 0.8),
            (-0.42, 0.4),
            (0, -0.05),
        ]
    ),
    _strokes([(0.4, -0.3), (0, -0.05), (-0.4, -0.4), (0, -0.8), (0.4, -0.4), (0.35, 0.2), (0, 0.8)]),
)

_SHAPES: Mapping[str, Sequence[Shape]] = {
    "clothes": (_t_shirt, _trouser, _pullover, _dress, _coat, _sandal, _shirt, _sneaker, _bag, _ankle_boot),
    "digits": _DIGITS,
}
