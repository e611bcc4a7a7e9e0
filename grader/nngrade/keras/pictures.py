"""Pictures of a model for the report: its layers, and what its training by the evaluator has shown."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

import numpy as np

from nngrade.keras.architecture import Architecture, Unclear, read
from nngrade.keras.evaluator import Evaluator, Plan, Training
from nngrade.model import Confusion, Figure, LayerRow, LayerTable, LossCurve, MissedImage, MissedImages
from nngrade.objects import Model
from nngrade.texts import text

_SHOWN = 12


def pictures(model: Model, evaluator: Evaluator | None, plan: Plan, names: Sequence[str]) -> list[Figure]:
    """What there is to show of a model; ``names`` are the classes'.  Empty for one that is not understood."""
    found = read(model)
    if not found.shapes:
        return []
    drawn: list[Figure] = [_layers(found)]
    if evaluator is not None:
        with contextlib.suppress(Unclear):  # its message tells why it was not trained
            drawn += _trained(evaluator.train(model, plan), names)
    return drawn


def _layers(found: Architecture) -> LayerTable:
    rows = [
        LayerRow(layer.kind, str(shape), "" if layer.activation == "linear" else layer.activation, count)
        for layer, shape, count in zip(found.layers, found.shapes, found.counts, strict=False)
    ]
    return LayerTable(tuple(rows), text("The layers of your model"))


def _trained(training: Training, names: Sequence[str]) -> list[Figure]:
    losses = tuple(loss if np.isfinite(loss) else None for loss in training.losses)
    counts = tuple(tuple(map(int, row)) for row in training.confusion(len(names)))
    data = training.data
    missed = np.flatnonzero(training.predicted != data.y_test)
    images = tuple(
        MissedImage(
            tuple(tuple(map(int, row)) for row in data.X_test[i]),
            names[int(data.y_test[i])],
            names[min(int(training.predicted[i]), len(names) - 1)],
        )
        for i in missed[:_SHOWN]
    )
    drawn: list[Figure] = [
        LossCurve(losses, text("Training by the grader: the loss in each epoch")),
        Confusion(tuple(names), counts, text("What your model takes images for, after the grader's training")),
    ]
    if images:
        drawn.append(MissedImages(images, len(missed), text("Images that it takes for something else")))
    return drawn
