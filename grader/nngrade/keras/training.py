"""Whether a training happened as asked, and whether a model can learn: by its own numbers, and by the evaluator's."""

from __future__ import annotations

from typing import Any

import numpy as np

from nngrade.keras import findings
from nngrade.keras.architecture import Unclear, read
from nngrade.keras.evaluator import Evaluator, Plan
from nngrade.keras.findings import Found
from nngrade.keras.settings import read as read_settings
from nngrade.objects import History, Model
from nngrade.texts import join, text

Array = np.ndarray[Any, Any]
_AGREE = 2e-3  # how far a loss may lie from its evaluation: single precision and its order of sums stay below 1e-5
_FALLEN = 0.999  # the least by which a loss must fall: rounding alone makes it differ from epoch to epoch
_SMALLEST = 1e-7  # where Keras cuts off probabilities


def cross_entropy(P: Array, y: Array) -> float:
    """The mean cross-entropy of probabilities (n, k) and labels (n,), or targets (n, k) of 0 and 1, as Keras has it."""
    with np.errstate(all="ignore"):
        P = P.astype(float) / P.sum(axis=1, keepdims=True)
    labels = np.argmax(y, axis=1) if y.ndim > 1 else y.astype(int)
    return float(-np.log(np.clip(P[np.arange(len(P)), labels], _SMALLEST, 1 - _SMALLEST)).mean())


def happened(  # noqa: PLR0913  what was asked for
    history: History, given: Model, samples: int, epochs: int, *, batch_size: int = 32, validated: bool = True
) -> Found:
    """Whether a history tells of so many epochs over so many samples with a ``given`` compiled model."""
    losses = history.metrics.get("loss", ())
    if not losses:
        return text("The History holds no losses: what it tells of is no training."), {}, "empty_history"
    if len(losses) != epochs:
        return _other_epochs(history, len(losses), epochs, -(-samples // batch_size))
    if not np.isfinite(losses).all():
        return text("The loss became nan or infinite during the training."), {}, "nan_loss"
    if history.model is not None and findings.same_model(history.model, given) is not None:
        return text("The History belongs to another model than the one that was given."), {}, "other_model"
    if history.model is not None and read_settings(history.model) != read_settings(given):
        return (
            text("The settings of the trained model are others than those of the model that was given."),
            {},
            "recompiled",
        )
    return _recorded(history, samples, batch_size, validated=validated)


def _other_epochs(history: History, got: int, asked: int, steps: int) -> Found:
    """The History tells of another number of epochs; the optimizer of its model counts all updates, of each fit."""
    if got < asked and history.model is not None and history.model.updates == asked * steps:
        told = text("The model made all of its {updates} updates, but the History tells of {got} epochs of {asked}.",
                    updates=asked * steps, got=got, asked=asked)  # fmt: skip
        return told, {}, "last_history"
    return text("The model was trained for {got} epochs; {asked} are asked for.", got=got, asked=asked), {}, "epochs"


def _recorded(history: History, samples: int, batch_size: int, *, validated: bool) -> Found:
    """The metrics and the updates of a history whose losses are in order."""
    if validated and "val_loss" not in history.metrics:
        return text("The History has no val_loss: the validation data were not given to fit."), {}, "no_validation"
    steps, asked = history.params.get("steps"), -(-samples // batch_size)
    if steps is not None and steps != asked:
        told = text("One epoch took {got} updates; {asked} are asked for, with batches of {size}.",
                    got=steps, asked=asked, size=batch_size)  # fmt: skip
        return told, {}, "batch_size"
    if not any(name.endswith("accuracy") for name in history.metrics):
        return text("The History has no accuracy, although the model was compiled with it."), {}, "no_accuracy"
    return None


def believed(
    history: History, evaluator: Evaluator, training: tuple[Array, Array], validation: tuple[Array, Array] | None = None
) -> Found:
    """Whether the weights that come with a history give the losses that it ends with, evaluated anew.

    ``training`` and ``validation`` are the images and labels that the student's function was given.  They should be so
    made that a model cannot fit both: what it was trained on shows then.
    """
    losses = history.metrics.get("loss")
    if history.model is None or not losses:
        return text("The History belongs to no model that was trained."), {}, "not_believed"
    if not np.isfinite(losses).all():
        return text("The loss became nan or infinite during the training."), {}, "nan_loss"
    try:
        return _borne_out(history, history.model, evaluator, training, validation)
    except Unclear as problem:
        return _falling(losses) or _not_evaluated(problem, history.model, training[0])


def _borne_out(
    history: History,
    model: Model,
    evaluator: Evaluator,
    training: tuple[Array, Array],
    validation: tuple[Array, Array] | None,
) -> Found:
    """Whether the losses of a history are those of its ``model``.  Raises Unclear when it cannot be evaluated."""
    losses = history.metrics["loss"]
    own, *rest = _evaluated(evaluator, model, *([training] if validation is None else [training, validation]))
    if not np.isfinite(own):
        return text("The outputs of the trained model are nan."), {}, "nan_loss"
    if validation is None:
        return _falling(losses)
    (other,) = rest
    claimed = (history.metrics.get("val_loss") or (np.nan,))[-1]
    again = None if _agree(claimed, other) else _scaled_again(claimed, evaluator, model, validation)
    return again or _falling(losses) or _validated(claimed, losses[-1], own, other)


def _not_evaluated(problem: Unclear, model: Model, X: Array) -> Found:
    """Why a trained model could not be evaluated on samples X; another model only where it does not fit them."""
    shape = read(model).input_shape
    if problem.reason == "shape" or (shape and shape != X.shape[1:]):
        told = text("The model that was trained does not fit the data, so it cannot be evaluated.")
        return told, {}, "other_model"
    why = findings.not_understood(problem, X.shape[1:])
    return join([text("The grader could not evaluate the model that was trained."), why]), {}


def _scaled_again(claimed: float, evaluator: Evaluator, model: Model, validation: tuple[Array, Array]) -> Found:
    """Whether the ``claimed`` validation loss is that of images divided by 255 once more."""
    X, y = validation
    (dim,) = _evaluated(evaluator, model, (X / 255, y))
    if not _agree(claimed, dim):
        return None
    told = text("The val_loss of the History, {claimed}, is that of images divided by 255 once more.",
                claimed=f"{claimed:.3f}")  # fmt: skip
    return told, {}, "scaled_again"


def _validated(claimed: float, last: float, own: float, other: float) -> Found:
    """Whether the ``claimed`` validation loss is the model's ``other`` one; ``own`` is its training loss.

    ``last`` is the training loss that the History ends with.
    """
    if not (_agree(claimed, other) or _agree(claimed, own)):
        told = text(
            "The History ends with val_loss {claimed}, but its model has {other} on the validation data.",
            claimed=f"{claimed:.3f}",
            other=f"{other:.3f}",
        )
        return told, {}, "not_believed"
    if own > other:
        told = text(
            "After the training the loss is {own} on the training data, {other} on the validation data.",
            own=f"{own:.3f}",
            other=f"{other:.3f}",
        )
        # During the last epoch the loss was that of what was trained on; labels in another order fit neither set.
        return (told, {}, "trained_on_validation") if abs(last - other) * 2 < abs(last - own) else (told, {})
    if not _agree(claimed, other):
        told = text("The val_loss of the History is the loss on the training data, {own}.", own=f"{own:.3f}")
        return told, {}, "validated_on_training"
    return None


def _agree(one: float, other: float) -> bool:
    return abs(one - other) <= _AGREE * max(1.0, other)


def _falling(losses: tuple[float, ...]) -> Found:
    """Whether the training loss falls."""
    if losses[-1] < losses[0] * _FALLEN:
        return None
    told = text("The training loss goes from {first} to {last}: it does not fall.",
                first=f"{losses[0]:.3f}", last=f"{losses[-1]:.3f}")  # fmt: skip
    return told, {}, "not_falling"


def _evaluated(evaluator: Evaluator, model: Model, *sets: tuple[Array, Array]) -> list[float]:
    """The loss of a model on each set.  Raises Unclear where it cannot be had."""
    outputs = evaluator.outputs(model, *(X for X, _ in sets))
    if not all(_has_all(P, y) for P, (_, y) in zip(outputs, sets, strict=True)):
        raise Unclear("shape", "output")
    return [cross_entropy(P, y) for P, (_, y) in zip(outputs, sets, strict=True)]


def _has_all(P: Array, y: Array) -> bool:
    """Whether there is a probability for each class of the labels."""
    return bool(P.shape[1] == y.shape[1] if y.ndim > 1 else P.shape[1] > y.max())


def learns(model: Model, evaluator: Evaluator, plan: Plan, bound: float, real_bound: float) -> Found:
    """Whether a fresh model of this architecture, trained by the evaluator, classifies enough unseen images rightly.

    ``bound`` is for the drawn images, ``real_bound`` for the real ones.
    """
    try:
        training = evaluator.train(model, plan)
    except Unclear as problem:
        if problem.reason == "shape":
            return text("Your model does not fit the images or the ten classes, so it could not be trained."), {}
        if problem.reason == "slow":
            return findings.not_understood(problem, ()), {}
        told = text("Your model could not be rebuilt and trained by the grader ({reason}).",
                    reason=problem.name or problem.reason)  # fmt: skip
        return told, {}
    enough = bound if training.data.drawn else real_bound
    if training.diverged:
        return text("Trained by the grader, the loss of your model becomes nan."), {}
    if training.accuracy >= enough:
        return None
    told = text(
        "Trained by the grader, your model classifies {got} % of unseen images rightly; {asked} % are asked for.",
        got=f"{100 * training.accuracy:.1f}",
        asked=f"{100 * enough:.0f}",
    )
    return told, {}
