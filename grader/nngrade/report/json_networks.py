"""Pictures of networks as JSON, and back.  What is read is checked by the nodes' getters, as everywhere in a report."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from nngrade.model import Confusion, LayerRow, LayerTable, LossCurve, MissedImage, MissedImages

Network = LayerTable | LossCurve | Confusion | MissedImages


def write(figure: Network) -> dict[str, Any]:
    """The parts of a picture, without its kind and title."""
    if figure.kind == "layers":
        return {"rows": [vars(row) for row in figure.rows]}
    if figure.kind == "losses":
        return {"losses": [loss if loss is not None and math.isfinite(loss) else None for loss in figure.losses]}
    if figure.kind == "confusion":
        return {"labels": list(figure.labels), "counts": [list(row) for row in figure.counts]}
    images = [
        {"right": image.right, "taken_for": image.taken_for, "pixels": [list(row) for row in image.pixels]}
        for image in figure.images
    ]
    return {"all": figure.all, "images": images}


def _layers(node: Any) -> LayerTable:
    rows = (
        LayerRow(row["kind"].string(), row["shape"].string(), row["activation"].string(), row["parameters"].integer())
        for row in node["rows"].items()
    )
    return LayerTable(tuple(rows), node.text("title"))


def _losses(node: Any) -> LossCurve:
    losses = tuple(loss.number() if loss.optional() else None for loss in node["losses"].items())
    return LossCurve(losses, node.text("title"))


def _confusion(node: Any) -> Confusion:
    labels = tuple(label.string() for label in node["labels"].items())
    return Confusion(labels, _table(node["counts"]), node.text("title"))


def _images(node: Any) -> MissedImages:
    images = tuple(
        MissedImage(_table(image["pixels"]), image["right"].string(), image["taken_for"].string())
        for image in node["images"].items()
    )
    return MissedImages(images, node["all"].integer(), node.text("title"))


def _table(node: Any) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(number.integer() for number in row.items()) for row in node.items())


READERS: Mapping[str, Callable[[Any], Network]] = {
    "layers": _layers,
    "losses": _losses,
    "confusion": _confusion,
    "images": _images,
}
"""From a picture's kind to what makes it from the report's node."""
