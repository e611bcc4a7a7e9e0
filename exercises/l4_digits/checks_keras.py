"""Checks of the Keras exercises of this lecture; ``nngrade.keras`` does the looking.

A check returns None, or a sentence with the misconception that explains it.
"""

import re

import numpy as np

from nngrade.keras import findings, training
from nngrade.keras.architecture import Architecture, chain
from nngrade.keras.evaluator import Evaluator, Plan
from nngrade.keras.findings import Found
from nngrade.keras.layers import Layer
from nngrade.objects import History, Model
from nngrade.values import ScratchPath

LOSS = "categorical_crossentropy"
DIGITS_PLAN = Plan("digits", loss=LOSS, learning_rate=0.1, one_hot=True, flat=True)
# The lecture's model reaches .99 and more on the drawn digits with every seed, on real ones .88 and more; one whose
# weights all start as zeros .29 at most.  The table is in docs/keras.md.
DIGITS_BOUND, DIGITS_REAL_BOUND = 0.85, 0.65


def _dense(units: int, activation: str) -> Layer:
    return Layer("Dense", {"units": units, "activation": activation})


def _digits(size_in: int, size_hidden: int, size_out: int) -> Architecture:
    return chain((size_in,), [_dense(size_hidden, "sigmoid"), _dense(size_out, "softmax")])


CIFAR = chain(
    (32, 32, 3), [Layer("Flatten", {}), _dense(3000, "sigmoid"), _dense(2000, "sigmoid"), _dense(10, "softmax")]
)


# ---------------------------------------------------------------------------------- digits: the model
def digit_layers(result: Model, size_in: int = 784, size_hidden: int = 100, size_out: int = 10) -> Found:
    """The slide's layers, in the sizes that are given."""
    found = findings.layers(result, _digits(size_in, size_hidden, size_out))
    slide = _digits(784, 100, 10)
    if found is not None and (size_in, size_hidden, size_out) != (784, 100, 10):
        return (*found[:2], "sizes_ignored") if findings.layers(result, slide) is None else found
    return found


def digit_activations(result: Model, size_in: int = 784, size_hidden: int = 100, size_out: int = 10) -> Found:
    """Sigmoid in the hidden layer, softmax in the output layer."""
    return findings.activations(result, _digits(size_in, size_hidden, size_out))


def digit_loss(result: Model) -> Found:
    """Targets are one-hot, so the cross-entropy is the categorical one."""
    return findings.compiled_loss(result, LOSS)


def digit_optimizer(result: Model) -> Found:
    """Stochastic gradient descent."""
    return findings.compiled_optimizer(result)


def digit_metrics(result: Model) -> Found:
    """Accuracy."""
    return findings.compiled_metric(result, LOSS)


def digit_learns(result: Model, *, evaluator: Evaluator) -> Found:
    """Trained by the evaluator, a model of the slide's structure classifies unseen digits rightly.

    Another structure is not worth a training: it has its finding already.
    """
    found = digit_layers(result) or digit_activations(result)
    return found or training.learns(result, evaluator, DIGITS_PLAN, DIGITS_BOUND, DIGITS_REAL_BOUND)


# ------------------------------------------------------------------------------------ digits: training
def digit_history(
    result: History, model: Model, X: np.ndarray, _T: np.ndarray, batch_size: int = 100, epochs: int = 15
) -> Found:
    """The History tells of the training that was asked for."""
    found = training.happened(result, model, len(X), epochs, batch_size=batch_size, validated=False)
    # Samples that are held back for validation leave fewer updates, too: the weights will tell.
    validated = "val_loss" in result.metrics
    return found[:2] if found is not None and found[-1] == "batch_size" and validated else found


def digit_trained(
    result: History, model: Model, X: np.ndarray, T: np.ndarray, _batch_size: int = 100, epochs: int = 15
) -> Found:
    """All samples stand in one batch, so gradient descent from the given weights is known: it is done again here."""
    claimed = result.metrics.get("loss", ())
    if len(claimed) != epochs:
        return digit_history(result, model, X, T, len(X), epochs)
    given, trained = model.weights, result.model.weights if result.model is not None else None
    if given is None or trained is None or [w.shape for w in trained] != [w.shape for w in given]:
        return "other_model", {}, "other_model"
    weights, losses = _descended(given, X, T, epochs)
    if _near(trained, weights):
        agree = np.allclose(claimed, losses, rtol=1e-3, atol=1e-4)
        return None if agree else ("other_losses", _last(claimed, losses), "not_believed")
    if _near(trained, given):
        return "not_trained", {}, "not_trained"
    mistake = _mistake(trained, given, X, T, epochs)
    return ("other_weights", _last(claimed, losses), mistake) if mistake else ("other_weights", _last(claimed, losses))


Weights = tuple[np.ndarray, ...]


def _mistake(trained: Weights, given: Weights, X: np.ndarray, T: np.ndarray, epochs: int) -> str:
    """The known mistake in training that gives these weights; "" for none."""
    for share in (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95):  # as Keras cuts off its validation_split
        first = int(len(X) * share + 1e-9)
        if _near(trained, _descended(given, X[:first], T[:first], epochs)[0]):
            return "held_back"
    if _near(trained, _descended(given, X / 255, T, epochs)[0]):
        return "scaled_again"
    return "trained_twice" if _near(trained, _descended(given, X, T, 2 * epochs)[0]) else ""


def _last(claimed: tuple[float, ...], losses: list[float]) -> dict[str, str]:
    return {"got": f"{claimed[-1]:.4f}", "expected": f"{losses[-1]:.4f}"}


def _near(weights: Weights, others: Weights) -> bool:
    """Equal as far as single precision goes: it is off by less than 1e-5 after the few updates of these cases."""
    return all(np.allclose(a, b, rtol=1e-4, atol=1e-4) for a, b in zip(weights, others, strict=True))


def _descended(
    weights: Weights, X: np.ndarray, T: np.ndarray, epochs: int, rate: float = 0.5
) -> tuple[Weights, list[float]]:
    """The weights after full-batch gradient descent at the learning rate of the cases, the loss before each update."""
    W1, b1, W2, b2 = (w.astype(float) for w in weights)
    losses = []
    for _ in range(epochs):
        hidden = 0.5 + 0.5 * np.tanh(0.5 * (X @ W1 + b1))
        P = np.exp(hidden @ W2 + b2)
        P /= P.sum(axis=1, keepdims=True)
        losses.append(float(-np.mean(np.sum(T * np.log(P), axis=1))))
        delta = (P - T) / len(X)
        delta_hidden = delta @ W2.T * hidden * (1 - hidden)
        W2, b2 = W2 - rate * hidden.T @ delta, b2 - rate * delta.sum(axis=0)
        W1, b1 = W1 - rate * X.T @ delta_hidden, b1 - rate * delta_hidden.sum(axis=0)
    return (W1, b1, W2, b2), losses


# ---------------------------------------------------------------------------- digits: saving, loading
def stored(seed: int) -> tuple[Architecture, list[np.ndarray]]:
    """The model that is saved under the name ``model-<seed>.keras``: its layers and its weights."""
    rng = np.random.default_rng(seed)
    d, h, k = (int(n) for n in rng.integers(3, 7, size=3))
    return _digits(d, h, k), [rng.normal(size=shape).astype(np.float32) for shape in ((d, h), (h,), (h, k), (k,))]


def stored_model_comes_back(result: Model, path: ScratchPath) -> Found:
    """The loaded model is the one that was saved under this name, with its weights."""
    found = re.fullmatch(r"model-(\d+)\.keras", path.name)
    assert found is not None  # noqa: S101  the cases' own names
    seed = int(found[1])
    architecture, weights = stored(seed)
    if _is(result, architecture, weights):
        return None
    if _is(result, *stored(seed + 1)):  # which the cases save beside it
        return "stored_elsewhere", {}, "other_path"
    if _is(result, *stored(seed + 2)):  # which was in the same file before
        return "stored_before", {}, "not_overwritten"
    if findings.layers(result, architecture) is not None or findings.activations(result, architecture) is not None:
        return "stored_layers", {}
    return "stored_weights", {}, "no_weights"


def _is(model: Model, architecture: Architecture, weights: list[np.ndarray]) -> bool:
    if findings.layers(model, architecture) is not None or findings.activations(model, architecture) is not None:
        return False
    if model.weights is None or [w.shape for w in model.weights] != [w.shape for w in weights]:
        return False
    return all(np.allclose(a, b, rtol=1e-6, atol=1e-7) for a, b in zip(model.weights, weights, strict=True))


# ----------------------------------------------------------------------------------------------- CIFAR
def cifar_layers(result: Model) -> Found:
    """The homework's layers: 15,241,010 parameters."""
    return findings.layers(result, CIFAR)


def cifar_activations(result: Model) -> Found:
    """Sigmoid in the hidden layers, softmax in the output layer."""
    return findings.activations(result, CIFAR)
