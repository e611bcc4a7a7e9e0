"""Panels become a picture file.  Here matplotlib is imported, and given plain arrays only."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, Literal

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure, SubFigure

from nngrade.model import Language, Text
from nngrade.plot.pictures import Bars, Field, Gallery, Histogram, Line, Mark, Panel, Points, Regions

Format = Literal["png", "svg", "pdf"]
MAKER = "nngrade plot"
"""Stands in every file that we write, so that no other file is written over."""

_COLOURS = (
    "#0072b2",
    "#d55e00",
    "#009e73",
    "#cc79a7",
    "#e69f00",
    "#56b4e9",
    "#8c564b",
    "#595959",
    "#b8a800",
    "#000000",
)
_STYLES = {"solid": "-", "dashed": "--", "dotted": ":"}
_SHAPES = {"circle": "o", "cross": "X", "square": "s"}
_COLUMNS = 4
_PALE = 0.35  # how much of its colour a region keeps
_DPI = 130
_LONG_LABEL = 26


class Painter:
    """Draws in one language with one font; ``font`` None is matplotlib's own, which has no Korean."""

    def __init__(self, language: Language, font: str | None) -> None:
        self._language = language
        family = [name for name in (font, "DejaVu Sans") if name]
        self._style: Any = {
            "font.family": family,
            "font.size": 9.0,
            "axes.titlesize": 10.0,
            "axes.unicode_minus": False,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "legend.fontsize": 8.0,
            "svg.hashsalt": "nngrade",
            "svg.fonttype": "path",
        }

    def paint(self, title: Text, panels: Sequence[Panel | Gallery], format_: Format) -> bytes:
        """The picture as a file of this format; the same panels give the same bytes, in an SVG but for ids."""
        with mpl.rc_context(self._style):
            figure = self._figure(title, panels)
            stream = io.BytesIO()
            figure.savefig(stream, format=format_, dpi=_DPI, metadata=_metadata(format_))
        return stream.getvalue()

    def book(self, pages: Sequence[tuple[Text, Sequence[Panel | Gallery]]]) -> bytes:
        """Several pictures as one PDF, a page each."""
        from matplotlib.backends.backend_pdf import PdfPages  # noqa: PLC0415  only where it is asked for

        stream = io.BytesIO()
        with mpl.rc_context(self._style), PdfPages(stream, metadata=_metadata("pdf")) as book:
            for title, panels in pages:
                book.savefig(self._figure(title, panels))
        return stream.getvalue()

    def _figure(self, title: Text, panels: Sequence[Panel | Gallery]) -> Figure:
        columns = _columns(len(panels))
        rows = -(-len(panels) // columns)
        width, height = (4.3, 3.7) if columns < _COLUMNS else (3.2, 2.8)
        size = (max(width * columns, 5.2), height * rows + 0.4)
        figure = Figure(figsize=size, layout="constrained")
        figure.suptitle(title[self._language], fontsize=12, fontweight="bold")
        parts = np.ravel(np.asarray(figure.subfigures(rows, columns, squeeze=False)))
        for part, panel in zip(parts, panels, strict=False):
            if isinstance(panel, Gallery):
                self._gallery(part, panel)
            else:
                self._panel(part, panel)
        return figure

    def _panel(self, part: SubFigure, panel: Panel) -> None:
        axes = part.subplots()
        axes.set_title(panel.title[self._language])
        axes.set_xlabel(self._say(panel.x))
        axes.set_ylabel(self._say(panel.y))
        bars = [mark for mark in panel.marks if isinstance(mark, Bars)]
        for number, series in enumerate(bars):
            self._bars(axes, series, number, len(bars))
        for mark in panel.marks:
            self._mark(part, axes, mark)
        if panel.logarithmic:
            axes.set_yscale("log")
        if panel.square:
            axes.set_aspect("equal", adjustable="box")
        handles, labels = axes.get_legend_handles_labels()
        if labels:
            columns = 1 if max(map(len, labels)) > _LONG_LABEL else 2
            part.legend(handles, labels, loc="outside lower center", ncols=columns, frameon=False)

    def _mark(self, part: SubFigure, axes: Axes, mark: Mark) -> None:
        label = self._say(getattr(mark, "label", None)) or None
        colour = _colour(getattr(mark, "colour", 0))
        if isinstance(mark, Line):
            axes.plot(mark.x, mark.y, _STYLES[mark.style], color=colour, label=label, linewidth=1.6)
        elif isinstance(mark, Points):
            axes.scatter(
                mark.x, mark.y, s=70 if mark.shape == "cross" else 26, color=colour, marker=_SHAPES[mark.shape],
                label=label, edgecolors="white", linewidths=0.6, zorder=3,
            )  # fmt: skip
        elif isinstance(mark, Histogram):
            values = np.ravel(mark.values)
            axes.hist(values, bins=mark.parts, range=mark.span, color=colour, label=label, alpha=0.7)
        elif isinstance(mark, Field):
            self._field(part, axes, mark)
        elif isinstance(mark, Regions):
            _regions(axes, mark)

    def _field(self, part: SubFigure, axes: Axes, mark: Field) -> None:
        values = np.asarray(mark.values, dtype=float)
        shown = axes.imshow(
            values, origin="lower", extent=(*mark.x, *mark.y), vmin=mark.limits[0], vmax=mark.limits[1],
            cmap="RdBu_r", aspect="auto", alpha=0.75, interpolation="bilinear",
        )  # fmt: skip
        part.colorbar(shown, ax=axes, label=self._say(mark.label))
        if mark.level is not None and values.min() < mark.level < values.max():
            rows, columns = values.shape
            xs, ys = np.linspace(*mark.x, columns), np.linspace(*mark.y, rows)
            axes.contour(xs, ys, values, levels=[mark.level], colors="black", linewidths=1.2)

    def _bars(self, axes: Axes, mark: Bars, number: int, count: int) -> None:
        names = [name if isinstance(name, str) else self._say(name) for name in mark.names]
        width = 0.8 / count
        places = np.arange(len(names)) + (number - (count - 1) / 2) * width
        axes.bar(places, np.asarray(mark.heights, dtype=float), width * 0.92, color=_colour(mark.colour),
                 label=self._say(mark.label) or None)  # fmt: skip
        axes.set_xticks(np.arange(len(names)), names)

    def _gallery(self, part: SubFigure, gallery: Gallery) -> None:
        part.suptitle(gallery.title[self._language], fontsize=10)
        images = np.asarray(gallery.images, dtype=float)
        columns = len(images) if len(images) < _COLUMNS else max(int(np.sqrt(len(images) * 1.3)), 1)
        grid = part.subplots(-(-len(images) // columns), columns, squeeze=False)
        largest = float(np.abs(images).max(initial=0.0)) or 1.0
        low, colours = (-largest, "RdBu_r") if gallery.diverging else (0.0, "gray_r")
        for axes in grid.flat:
            axes.axis("off")
        for axes, image, caption in zip(grid.flat, images, gallery.captions, strict=False):
            axes.imshow(image, cmap=colours, vmin=low, vmax=largest)
            axes.set_title(caption, fontsize=8, pad=2)

    def _say(self, words: Text | None) -> str:
        return words[self._language] if words is not None else ""


def _columns(panels: int) -> int:
    """How many panels stand in a row."""
    if panels > 2 * _COLUMNS - 2:
        return _COLUMNS
    return 2 if panels == _COLUMNS else min(panels, 3)


def _regions(axes: Axes, mark: Regions) -> None:
    classes = np.asarray(mark.classes).astype(int) % len(_COLOURS)
    pale = [[1 - _PALE * (1 - int(c[i : i + 2], 16) / 255) for i in (1, 3, 5)] for c in _COLOURS]
    axes.imshow(
        classes, origin="lower", extent=(*mark.x, *mark.y), vmin=-0.5, vmax=len(_COLOURS) - 0.5,
        cmap=ListedColormap(pale), aspect="auto", interpolation="nearest",
    )  # fmt: skip


def _colour(number: int) -> str:
    return _COLOURS[number % len(_COLOURS)]


def _metadata(format_: Format) -> dict[str, Any]:
    """Who made it, and no date: the same picture is the same file."""
    if format_ == "png":
        return {"Software": MAKER}
    if format_ == "svg":
        return {"Creator": MAKER, "Date": None}
    return {"Creator": MAKER, "CreationDate": None}
