"""A training is believed when the weights show it, and whoever trains, the evaluator has the last word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nngrade.authoring.models import dense_network, given_model
from nngrade.errors import GraderError
from nngrade.keras import training
from nngrade.keras.architecture import Unclear, read
from nngrade.keras.cache import Cache
from nngrade.keras.evaluator import Evaluator, Plan
from nngrade.objects import History, Model
from nngrade.sandbox import Launcher
from nngrade.sandbox.outcomes import Limits

LOSS = "sparse_categorical_crossentropy"
EPOCHS = 4
QUICK = Plan("fashion", n_train=300, n_test=100, epochs=3)


def material() -> tuple:
    """A compiled model, a training set that it can learn, and a validation set whose labels contradict it."""
    rng = np.random.default_rng(0)
    network = dense_network((4, 4), (8, 3), ("relu", "softmax"))
    weights = [rng.normal(size=(16, 8)) * 0.3, np.zeros(8), rng.normal(size=(8, 3)) * 0.3, np.zeros(3)]
    y = np.arange(60) % 3
    X = rng.random((60, 4, 4)).astype(np.float32) * 0.3
    X[np.arange(60), y] += 0.7
    return given_model(network, weights, loss=LOSS, learning_rate=0.5), X, y, X[:40], (y[:40] + 1) % 3


HOW = {
    "as asked": (None, None),
    "unvalidated": ("no_validation", "not_believed"),
    "batches": ("batch_size", None),
    "on validation": (None, "trained_on_validation"),
    "on training": (None, "validated_on_training"),
    "scaled": (None, "scaled_again"),
    "split": (None, "not_believed"),
    "one by one": ("last_history", "not_falling"),
    "elsewhere": ("other_model", "other_model"),
    "rows": ("other_model", "other_model"),
    "no values": (None, "not_believed"),
    "nan": ("nan_loss", "nan_loss"),
    "spoofed": (None, "not_believed"),
    "empty": ("empty_history", "not_believed"),
    "strange": ("empty_history", "not_believed"),
}


@pytest.mark.parametrize("how", HOW)
def test_what_a_history_tells_is_held_against_the_weights(
    models: Callable[..., Any], evaluator: Evaluator, how: str
) -> None:
    """Each way to train otherwise, or to claim what did not happen, ends with its name."""
    given, X, y, X_valid, y_valid = material()
    history = models("trained", given, X, y, X_valid, y_valid, EPOCHS, how)
    assert isinstance(history, History)
    found = (
        training.happened(history, given, len(X), EPOCHS),
        training.believed(history, evaluator, (X, y), (X_valid, y_valid)),
    )
    assert tuple(None if one is None else one[2] for one in found) == HOW[how]


def test_the_number_of_epochs_and_new_settings_are_seen(models: Callable[..., Any]) -> None:
    """Both stand in what comes back."""
    given, X, *rest = material()
    history = models("trained", given, X, *rest, 2, "as asked")
    assert training.happened(history, given, len(X), EPOCHS)[2] == "epochs"
    other = given_model(read(given), given.weights, loss=LOSS, learning_rate=0.01)
    assert training.happened(history, other, len(X), 2)[2] == "recompiled"


def test_a_loss_that_does_not_fall_is_told(models: Callable[..., Any], evaluator: Evaluator) -> None:
    """Without a validation set, too."""
    given, X, y, *_ = material()
    history = models("trained", given, X, y, X, y, EPOCHS, "as asked")
    assert training.believed(history, evaluator, (X, y)) is None
    rising = History({"loss": (1.0, 2.0)}, (0, 1), {}, history.model)
    assert training.believed(rising, evaluator, (X, y))[2] == "not_falling"


def test_the_evaluator_trains_afresh(models: Callable[..., Any], evaluator: Evaluator) -> None:
    """Weights that a student's model brings along count for nothing: both trainings are one."""
    fresh = evaluator.train(models("right"), QUICK)
    brought = evaluator.train(models("trained_already"), QUICK)
    assert fresh.accuracy == brought.accuracy > 0.15
    assert fresh.losses == brought.losses
    assert fresh.losses[-1] < fresh.losses[0]


def test_the_same_seed_gives_the_same_training(models: Callable[..., Any], launcher: Launcher, tmp_path: Path) -> None:
    """Two evaluators without a common cache agree to the last bit."""
    one, other = (Evaluator(launcher, cache=Cache(tmp_path / name)).train(models("right"), QUICK) for name in "ab")
    assert (one.outputs == other.outputs).all()


def test_nothing_is_trained_twice(models: Callable[..., Any], launcher: Launcher, tmp_path: Path) -> None:
    """Neither by the same evaluator nor by the next one; another way to write the same model is the same model."""
    told: list[str] = []
    cache = Cache(tmp_path)
    Evaluator(launcher, lambda words: told.append(words.en), cache).train(models("right"), QUICK)
    assert told
    told.clear()
    for name in ("right", "right_functional", "trained_already"):
        Evaluator(launcher, lambda words: told.append(words.en), Cache(tmp_path)).train(models(name), QUICK)
    assert not told


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a_lambda", "layer"),
        ("own_class", "class"),
        ("flat_input", "shape"),
        ("missing_layer", None),
        ("no_input", "no_input"),
    ],
)
def test_what_cannot_be_rebuilt_is_not_trained(
    models: Callable[..., Any], evaluator: Evaluator, name: str, reason: str | None
) -> None:
    """It has a reason, and the evaluator is not even started."""
    if reason is None:
        assert evaluator.train(models(name), QUICK).accuracy > 0
        return
    with pytest.raises(Unclear) as problem:
        evaluator.train(models(name), QUICK)
    assert problem.value.reason == reason


def test_what_is_too_slow_is_not_trained(models: Callable[..., Any], evaluator: Evaluator) -> None:
    """The work is counted before anything is built: a Dense layer on rows of pixels has few weights and much to do."""
    network = dense_network((28, 28), (4000, 3000, 10), ("relu", "relu", "softmax"))
    assert network.work == network.parameters
    with pytest.raises(Unclear) as problem:
        evaluator.train(network, QUICK)
    assert problem.value.reason == "slow"
    assert "large" in training.learns(Model(network.config()), evaluator, QUICK, 0.1, 0.1)[0].en
    rows = read(models("no_flatten"))
    assert rows.work > 20 * rows.parameters


def test_what_is_cached_is_looked_at(models: Callable[..., Any], launcher: Launcher, tmp_path: Path) -> None:
    """A file with other content, whoever put it there, is trained anew."""
    fresh = Evaluator(launcher, cache=Cache(tmp_path)).train(models("right"), QUICK)
    (file,) = tmp_path.glob("*.npz")
    for content in ({}, {"losses": np.ones(3), "outputs": np.ones((100, 3))}, {"losses": np.ones(3)}):
        np.savez(file, **content)
        again = Evaluator(launcher, cache=Cache(tmp_path)).train(models("right"), QUICK)
        assert (again.outputs == fresh.outputs).all()


def test_a_machine_that_fails_is_not_the_model_s_fault(
    models: Callable[..., Any], evaluator: Evaluator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lecture's model needs no second of a limit: where one ends it, that is an error of ours."""
    monkeypatch.setattr("nngrade.keras.evaluator._LIMITS", Limits(30, 0.001, 30, 2048, library="tensorflow"))
    with pytest.raises(GraderError, match="evaluator"):
        training.learns(models("right"), evaluator, QUICK, 0.1, 0.1)


def test_a_bound_is_for_drawn_or_for_real_images(models: Callable[..., Any], evaluator: Evaluator) -> None:
    """And what cannot be trained is told, not scored."""
    model = models("right")
    assert training.learns(model, evaluator, QUICK, 0.1, 1.1) is None
    assert "%" in training.learns(model, evaluator, QUICK, 1.01, 0.0)[0].en
    assert "Lambda" in training.learns(models("a_lambda"), evaluator, QUICK, 0.1, 0.1)[0].en
    assert "images" in training.learns(models("flat_input"), evaluator, QUICK, 0.1, 0.1)[0].en


def test_a_training_that_diverges_is_told(launcher: Launcher, tmp_path: Path) -> None:
    """The loss is nan, so no accuracy counts."""
    evaluator = Evaluator(launcher, cache=Cache(tmp_path))
    network = dense_network((28, 28), (20, 10), ("relu", "softmax"))
    plan = Plan("fashion", n_train=100, n_test=50, epochs=3, learning_rate=1e30)
    assert evaluator.train(network, plan).diverged
    found = training.learns(Model(network.config()), evaluator, plan, 0.0, 0.0)
    assert "nan" in found[0].en


def test_the_confusion_counts_every_image(models: Callable[..., Any], evaluator: Evaluator) -> None:
    """Rows are the right classes."""
    found = evaluator.train(models("right"), QUICK)
    assert found.confusion().sum() == QUICK.n_test
    assert (found.confusion().sum(axis=1) == np.bincount(found.data.y_test, minlength=10)).all()
    assert np.trace(found.confusion()) == round(found.accuracy * QUICK.n_test)


def test_what_could_not_be_evaluated_is_no_mistake_of_another_name(evaluator: Evaluator) -> None:
    """Only what does not fit the data is another model; for the rest the message says what could not be done."""
    given, X, y, *_ = material()

    def said(model: Model, *, falling: bool = True) -> tuple[str, tuple[str, ...]]:
        losses = (2.0, 1.0) if falling else (1.0, 2.0)
        text, _, *name = training.believed(History({"loss": losses}, (0, 1), {}, model), evaluator, (X, y))
        return text.en, tuple(name)

    network = dense_network((4, 4), (8, 3), ("relu", "softmax")).config()
    not_done = "The grader could not evaluate the model that was trained. "
    unfit = "The model that was trained does not fit the data, so it cannot be evaluated."
    assert said(Model(network)) == (not_done + "Its weights did not come along: there are none, or more than can be "
                                    "handed over.", ())  # fmt: skip
    frozen = Model(network.replace('"units": 8', '"trainable": false, "units": 8'), "", given.weights)
    assert said(frozen) == (not_done + "A layer of your model is frozen (trainable=False), so it cannot learn.", ())
    assert said(Model()) == (not_done + "The grader looks into Sequential and functional models only; yours is another "
                            "class of models.", ())  # fmt: skip
    assert said(Model(dense_network((5, 4), (8, 3), ("relu", "softmax")).config())) == (unfit, ("other_model",))
    assert said(Model(network), falling=False)[1] == ("not_falling",)


@pytest.mark.parametrize(
    ("name", "words"), [("", "It took more time or memory than the grader allows."), ("MemoryError", "MemoryError.")]
)
def test_a_limit_of_the_evaluator_is_told_as_one(
    evaluator: Evaluator, monkeypatch: pytest.MonkeyPatch, name: str, words: str
) -> None:
    """Where a large model is ended by it, and where the evaluator refuses a model that fits the data."""
    given, X, y, *_ = material()

    def refuse(*_: object) -> None:
        raise Unclear("evaluation", name)

    monkeypatch.setattr(evaluator, "outputs", refuse)
    text, _, *named = training.believed(History({"loss": (2.0, 1.0)}, (0, 1), {}, given), evaluator, (X, y))
    assert text.en.startswith("The grader could not evaluate the model that was trained.")
    assert text.en.endswith(words)
    assert named == []
