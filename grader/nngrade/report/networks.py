"""Pictures of a network prepared for drawing: its layers, its training loss, what it takes for what, what it misses."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nngrade.model import Confusion, Language, LayerTable, LossCurve, MissedImages, Text
from nngrade.report.axes import Scale, Tick, coordinate, number, ticks
from nngrade.report.safe_text import one_line
from nngrade.texts import join, text

_LEFT, _RIGHT, _TOP, _BOTTOM = 48.0, 628.0, 12.0, 186.0  # in a view box of 640 by 220 units
_INKS = 8
_HEATS = 5
_MOST_ROWS, _MOST_CLASSES, _MOST_IMAGES, _MOST_PIXELS = 50, 20, 24, 64
_NAME = 40


@dataclass(frozen=True)
class LayersView:
    """A table of layers; each row is class, output shape, activation and parameters, as texts."""

    title: str
    description: str
    rows: tuple[tuple[str, str, str, str], ...]
    total: str
    kind: Literal["layers"] = "layers"


@dataclass(frozen=True)
class LossView:
    """The training loss, epoch by epoch, as one line."""

    title: str
    description: str
    path: str
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    kind: Literal["losses"] = "losses"


@dataclass(frozen=True)
class ConfusionCell:
    """How many samples; ``look`` is the style class: ``right``, ``none`` or ``heat-1`` to ``heat-5`` for wrong ones."""

    count: str
    look: str


@dataclass(frozen=True)
class ConfusionView:
    """Rows are right classes, columns what the network takes them for.  ``short`` are the columns' heads."""

    title: str
    description: str
    labels: tuple[str, ...]
    short: tuple[str, ...]
    rows: tuple[tuple[str, tuple[ConfusionCell, ...]], ...]
    kind: Literal["confusion"] = "confusion"


@dataclass(frozen=True)
class ImageView:
    """An image as paths, one for each ink from ``ink-1`` on; ``width`` and ``height`` are in pixels."""

    paths: tuple[tuple[str, str], ...]
    width: int
    height: int
    right: str
    taken_for: str
    description: str


@dataclass(frozen=True)
class ImagesView:
    """Images that a network takes for something else."""

    title: str
    description: str
    images: tuple[ImageView, ...]
    kind: Literal["images"] = "images"


NetworkView = LayersView | LossView | ConfusionView | ImagesView


def network_view(figure: LayerTable | LossCurve | Confusion | MissedImages, language: Language) -> NetworkView | None:
    """The picture of ``figure``; None when there is nothing to draw."""
    if isinstance(figure, LayerTable):
        return _layers(figure, language)
    if isinstance(figure, LossCurve):
        return _losses(figure, language)
    return _confusion(figure, language) if isinstance(figure, Confusion) else _images(figure, language)


def _layers(figure: LayerTable, language: Language) -> LayersView | None:
    rows = tuple(
        (
            one_line(row.kind, _NAME),
            one_line(row.shape, _NAME),
            one_line(row.activation, _NAME),
            _thousands(row.parameters),
        )
        for row in figure.rows[:_MOST_ROWS]
    )
    total = _thousands(sum(row.parameters for row in figure.rows))
    said = text("{layers} layers, {parameters} parameters.", layers=len(figure.rows), parameters=total)
    return LayersView(one_line(figure.title[language]), said[language], rows, total) if rows else None


def _thousands(value: int) -> str:
    return f"{value:,}"


def _losses(figure: LossCurve, language: Language) -> LossView | None:
    points = [(n + 1, loss) for n, loss in enumerate(figure.losses) if loss is not None and math.isfinite(loss)]
    if len(points) < 2:  # noqa: PLR2004  a line needs two points
        return None
    top = max(loss for _, loss in points)
    xs, ys = Scale(points[0][0], points[-1][0], _LEFT, _RIGHT), Scale(0.0, max(top, 1e-9) * 1.05, _BOTTOM, _TOP)
    said = text(
        "The training loss goes from {first} in the first epoch to {last} in epoch {n}.",
        first=number(points[0][1]),
        last=number(points[-1][1]),
        n=points[-1][0],
    )
    path = "M" + "L".join(f"{coordinate(xs(n))} {coordinate(ys(loss))}" for n, loss in points)
    marks = tuple(tick for tick in ticks(xs, 8) if "." not in tick.label)
    return LossView(one_line(figure.title[language]), said[language], path, marks, ticks(ys, 4))


def _confusion(figure: Confusion, language: Language) -> ConfusionView | None:
    labels = tuple(one_line(label, _NAME) for label in figure.labels)
    size = len(labels)
    if not 0 < size <= _MOST_CLASSES or [len(row) for row in figure.counts] != [size] * size:
        return None
    wrong = [
        (n, row, column) for row, line in enumerate(figure.counts) for column, n in enumerate(line) if row != column
    ]
    most = max(wrong, default=(0, 0, 0))
    rows = tuple(
        (labels[row], tuple(_cell(n, most[0], right=row == column) for column, n in enumerate(line)))
        for row, line in enumerate(figure.counts)
    )
    total, right = sum(map(sum, figure.counts)), sum(figure.counts[i][i] for i in range(size))
    said = [text("{right} of {total} images are classified rightly.", right=right, total=total)]
    if most[0]:
        said.append(
            text(
                "The commonest mistake: {taken} for {label}, {n} times.",
                taken=labels[most[2]],
                label=labels[most[1]],
                n=most[0],
            )
        )
    short = tuple(label[:_SHORT] for label in labels)
    return ConfusionView(one_line(figure.title[language]), join(said)[language], labels, short, rows)


_SHORT = 4  # letters of a column's head


def _cell(count: int, most: int, *, right: bool) -> ConfusionCell:
    if right:
        return ConfusionCell(str(count), "right")
    heat = 0 if count == 0 else max(1, math.ceil(_HEATS * count / most))
    return ConfusionCell(str(count) if count else "·", f"heat-{heat}" if heat else "none")


def _images(figure: MissedImages, language: Language) -> ImagesView | None:
    images = tuple(
        ImageView(
            _inks(image.pixels),
            len(image.pixels[0]),
            len(image.pixels),
            one_line(image.right, _NAME),
            one_line(image.taken_for, _NAME),
            text("{label}, taken for {taken}", label=one_line(image.right), taken=one_line(image.taken_for))[language],
        )
        for image in figure.images[:_MOST_IMAGES]
        if 0 < len(image.pixels) <= _MOST_PIXELS and {len(row) for row in image.pixels} == {len(image.pixels[0])}
        if 0 < len(image.pixels[0]) <= _MOST_PIXELS
    )
    if not images:
        return None
    said = text("{shown} of the {all} images that were classified wrongly.", shown=len(images), all=figure.all)
    return ImagesView(one_line(figure.title[language]), said[language], images)


def _inks(pixels: Sequence[Sequence[int]]) -> tuple[tuple[str, str], ...]:
    """Runs of equal ink in each row, one path for each ink; the palest is left to the paper."""
    paths: dict[int, list[str]] = {}
    for y, row in enumerate(pixels):
        inks = [min(_INKS - 1, max(0, pixel) * _INKS // 256) for pixel in row]
        start = 0
        for x in range(1, len(inks) + 1):
            if x == len(inks) or inks[x] != inks[start]:
                if inks[start]:
                    paths.setdefault(inks[start], []).append(f"M{start} {y}h{x - start}v1h-{x - start}z")
                start = x
    return tuple((f"ink-{ink}", "".join(parts)) for ink, parts in sorted(paths.items()))


def figure_words() -> dict[str, Text]:
    """The fixed words of these pictures."""
    return {
        "layer": text("Layer"),
        "shape": text("Output shape"),
        "activation": text("Activation"),
        "parameters": text("Parameters"),
        "total": text("Total"),
        "epoch": text("epoch"),
        "loss": text("loss"),
        "right_class": text("right class"),
        "taken_for": text("taken for"),
    }
