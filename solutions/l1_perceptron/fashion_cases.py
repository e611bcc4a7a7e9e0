"""Cases and known mistakes of Fashion-MNIST.  Keras is not imported here: models are made as data."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from nngrade.authoring import TaskCases, case
from nngrade.authoring.declare import CaseSpec
from nngrade.authoring.models import dense_network, given_model, outputs
from nngrade.objects import History, Model

NAMES = [
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
]
Split = tuple[np.ndarray, ...]


def _pixels(rng: np.random.Generator, n: int, size: int = 3) -> np.ndarray:
    return rng.integers(0, 250, size=(n, size, size), dtype=np.uint8)


def _labels(rng: np.random.Generator, n: int) -> np.ndarray:
    return rng.integers(0, 10, size=n, dtype=np.uint8)


def _counted(n: int, step: int) -> np.ndarray:
    """Images of one pixel that follow a rule: so many of them take little room in the key."""
    return (np.arange(1, n + 1) * step % 250).astype(np.uint8).reshape(n, 1, 1)


# ------------------------------------------------------------------------------------------- prepare
def _prepared(X: np.ndarray, y: np.ndarray, X_test: np.ndarray, n_valid: int = 5000) -> Split:
    return X[n_valid:] / 255.0, y[n_valid:], X[:n_valid] / 255.0, y[:n_valid], X_test / 255.0


def _prepare_case(group: str, rng: np.random.Generator, n: int, n_test: int, n_valid: int) -> CaseSpec:
    given = (_pixels(rng, n), _labels(rng, n), _pixels(rng, n_test), n_valid)
    return case(group, *given, expected=_prepared(*given))


def prepare_public() -> Iterator[CaseSpec]:
    """A few small images; the 5,000 of the slide, when no number is given."""
    rng = np.random.default_rng(3)
    yield _prepare_case("split", rng, 6, 2, 2)
    yield _prepare_case("split", rng, 9, 4, 3)
    many = (_counted(5004, 7), (np.arange(5004) * 3 % 10).astype(np.uint8), _counted(3, 11))
    yield case("default", *many, expected=_prepared(*many))


def prepare_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other sizes."""
    yield _prepare_case("split", rng, 11, 3, int(rng.integers(3, 8)))
    many = (_pixels(rng, 5003, 1), _labels(rng, 5003), _pixels(rng, 2, 1))
    yield case("default", *many, expected=_prepared(*many))


def _changed(*changes: Callable[[np.ndarray], np.ndarray] | None) -> Callable[..., Split]:
    """The right parts, each changed by its function."""

    def function(X: np.ndarray, y: np.ndarray, X_test: np.ndarray, n_valid: int = 5000) -> Split:
        parts = _prepared(X, y, X_test, n_valid)
        return tuple(part if change is None else change(part) for part, change in zip(parts, changes, strict=True))

    return function


def _pixels_by(scale: Callable[[np.ndarray], np.ndarray]) -> Callable[..., Split]:
    """Another scaling of the pixels, everywhere."""

    def function(X: np.ndarray, y: np.ndarray, X_test: np.ndarray, n_valid: int = 5000) -> Split:
        return scale(X)[n_valid:], y[n_valid:], scale(X)[:n_valid], y[:n_valid], scale(X_test)

    return function


def _in_order(*order: int) -> Callable[..., Split]:
    """The right parts in another order, or not all of them."""
    return lambda *given: tuple(_prepared(*given)[i] for i in order)


def _raw(part: np.ndarray) -> np.ndarray:
    return np.round(part * 255).astype(np.uint8)


def _last_for_validation(X: np.ndarray, y: np.ndarray, X_test: np.ndarray, n_valid: int = 5000) -> Split:
    return X[:-n_valid] / 255.0, y[:-n_valid], X[-n_valid:] / 255.0, y[-n_valid:], X_test / 255.0


def _overlapping(X: np.ndarray, y: np.ndarray, X_test: np.ndarray, n_valid: int = 5000) -> Split:
    return X / 255.0, y, X[:n_valid] / 255.0, y[:n_valid], X_test / 255.0


def _cut_at_training(X: np.ndarray, y: np.ndarray, X_test: np.ndarray, n_valid: int = 5000) -> Split:
    return X[:n_valid] / 255.0, y[:n_valid], X[n_valid:] / 255.0, y[n_valid:], X_test / 255.0


# --------------------------------------------------------------------------------------- build_model
def build_public() -> Iterator[CaseSpec]:
    """Its layers, its activations, and whether it learns."""
    yield case("layers", expected=Model(), check="fashion_layers")
    yield case("activations", expected=Model(), check="fashion_activations")
    yield case("learns", expected=Model(), check="fashion_learns", evaluate=True, label="figure")


def build_hidden(_rng: np.random.Generator) -> Iterator[CaseSpec]:
    """There is no argument to draw: the same once more."""
    yield case("layers", expected=Model(), check="fashion_layers")
    yield case("activations", expected=Model(), check="fashion_activations")


# ------------------------------------------------------------------------------------- compile_model
def _small(rng: np.random.Generator, classes: int = 3, *, compiled: bool = True) -> Model:
    """A network for images of 4 x 4 with random weights."""
    network = dense_network((4, 4), (8, classes), ("relu", "softmax"))
    weights = [rng.normal(size=(16, 8)) * 0.3, np.zeros(8), rng.normal(size=(8, classes)) * 0.3, np.zeros(classes)]
    return given_model(network, weights, loss="sparse_categorical_crossentropy" if compiled else "", learning_rate=0.5)


def compile_public() -> Iterator[CaseSpec]:
    """One call for each part of the settings."""
    model = _small(np.random.default_rng(5), compiled=False)
    for group in ("loss", "optimizer", "metrics"):
        yield case(group, model, expected=Model(), check=f"fashion_{group}")


def compile_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """A model of another size."""
    for group in ("loss", "optimizer", "metrics"):
        yield case(group, _small(rng, 5, compiled=False), expected=Model(), check=f"fashion_{group}")


# --------------------------------------------------------------------------------------- train_model
def _clouds(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    """Images of 4 x 4 in three classes: a bright row at the top, in the middle or at the bottom."""
    labels = rng.permutation(np.arange(n) % 3).astype(np.uint8)
    images = rng.random((n, 4, 4)) * 0.3
    images[np.arange(n), labels] += 0.7
    return images.astype(np.float32), labels


def _training(rng: np.random.Generator, n: int, n_valid: int) -> tuple[Any, ...]:
    """Model, training set, and a validation set whose labels contradict it: what was trained on shows."""
    X, y = _clouds(rng, n)
    X_valid, y_valid = _clouds(rng, n_valid)
    return _small(rng), X, y, X_valid, (y_valid + 1) % 3


def train_public() -> Iterator[CaseSpec]:
    """A few epochs on small images."""
    given = _training(np.random.default_rng(7), 60, 40)
    yield case("history", *given, 4, expected=History(), check="fashion_history")
    yield case("weights", *given, 5, expected=History(), check="fashion_trained", evaluate=True)
    few = _training(np.random.default_rng(8), 20, 6)
    yield case("default", *few, expected=History(), check="fashion_history")


def train_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other data and another number of epochs."""
    given = _training(rng, 64, 36)
    epochs = int(rng.integers(5, 8))
    yield case("history", *given, epochs, expected=History(), check="fashion_history")
    yield case("weights", *given, epochs, expected=History(), check="fashion_trained", evaluate=True)


# ------------------------------------------------------------------------------------ predict_labels
def _classifier(rng: np.random.Generator) -> Model:
    network = dense_network((2, 2), (10,), ("softmax",))
    return given_model(network, [rng.normal(size=(4, 10)) * 3, rng.normal(size=10) * 0.1])


def _predicted(model: Model, X: np.ndarray) -> tuple[np.ndarray, list[str]]:
    numbers = np.argmax(outputs(model, X), axis=1)
    return numbers, [NAMES[i] for i in numbers]


def _predict_case(group: str, rng: np.random.Generator, n: int) -> CaseSpec:
    """Images whose largest probability is well ahead, so that single precision cannot change it."""
    model = _classifier(rng)
    X = rng.normal(size=(40 * n, 2, 2)).astype(np.float32)
    ordered = np.sort(outputs(model, X), axis=1)
    X = X[ordered[:, -1] - ordered[:, -2] > 0.05][:n]
    return case(group, model, X, expected=_predicted(model, X))


def predict_public() -> Iterator[CaseSpec]:
    """Several images, and one alone."""
    rng = np.random.default_rng(11)
    yield _predict_case("many", rng, 5)
    yield _predict_case("many", rng, 12)
    yield _predict_case("one", rng, 1)


def predict_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other models and images."""
    yield _predict_case("many", rng, 9)
    yield _predict_case("one", rng, 1)


def _with_numbers(numbers: Callable[[np.ndarray], np.ndarray]) -> Callable[..., Any]:
    """Another way from probabilities to class numbers."""

    def function(model: Model, X: np.ndarray) -> tuple[np.ndarray, list[str]]:
        found = numbers(outputs(model, X))
        return found, [NAMES[i] for i in found]

    return function


def _missing_method(*_: Any) -> None:
    """predict_classes is gone."""
    raise AttributeError


TASKS = {
    "prepare": TaskCases(
        public=prepare_public,
        hidden=prepare_hidden,
        misconceptions={
            "unscaled": _changed(_raw, None, _raw, None, _raw),
            "test_unscaled": _changed(None, None, None, None, _raw),
            "test_only_scaled": _changed(_raw, None, _raw, None, None),
            "training_unscaled": _changed(_raw, None, None, None, None),
            "validation_unscaled": _changed(None, None, _raw, None, None),
            "training_only_scaled": _changed(None, None, _raw, None, _raw),
            "by_256": _pixels_by(lambda X: X / 256.0),
            "by_maximum": _pixels_by(lambda X: X / X.max()),
            "whole_division": _pixels_by(lambda X: X // 255),
            "twice": _pixels_by(lambda X: X / 255.0 / 255.0),
            "standardised": _pixels_by(lambda X: (X - X.mean()) / X.std()),
            "one_hot_labels": _changed(None, lambda y: np.eye(10)[y], None, lambda y: np.eye(10)[y], None),
            "minus_one_to_one": _pixels_by(lambda X: X / 127.5 - 1),
            "flattened": _pixels_by(lambda X: X.reshape(len(X), -1) / 255.0),
            "labels_scaled": _changed(None, lambda y: y / 255.0, None, lambda y: y / 255.0, None),
            "last_for_validation": _last_for_validation,
            "overlapping": _overlapping,
            "swapped": _cut_at_training,
            "labels_swapped": _in_order(0, 3, 2, 1, 4),
            "images_first": _in_order(0, 2, 1, 3, 4),
            "pairs": lambda *given: (_prepared(*given)[:2], _prepared(*given)[2:4], _prepared(*given)[4]),
            "no_test": _in_order(0, 1, 2, 3),
            "always_5000": lambda X, y, X_test, n_valid=5000: _prepared(X, y, X_test),
        },
    ),
    "build_model": TaskCases(public=build_public, hidden=build_hidden),
    "compile_model": TaskCases(public=compile_public, hidden=compile_hidden),
    "train_model": TaskCases(public=train_public, hidden=train_hidden),
    "predict_labels": TaskCases(
        public=predict_public,
        hidden=predict_hidden,
        misconceptions={
            "over_images": _with_numbers(lambda P: np.argmax(P, axis=0)),
            "one_number": lambda model, X: (np.argmax(outputs(model, X)), NAMES[np.argmax(outputs(model, X))]),
            "smallest": _with_numbers(lambda P: np.argmin(P, axis=1)),
            "scaled_again": lambda model, X: _predicted(model, X / 255),
            "from_one": lambda model, X: (_predicted(model, X)[0] + 1, _predicted(model, X)[1]),
            "rounded": _with_numbers(lambda P: np.argmax(np.round(P), axis=1)),
            "probabilities": lambda model, X: (outputs(model, X), _predicted(model, X)[1]),
            "largest_probability": lambda model, X: (np.max(outputs(model, X), axis=1), _predicted(model, X)[1]),
            "names_first": lambda model, X: _predicted(model, X)[::-1],
            "numbers_only": lambda model, X: _predicted(model, X)[0],
            "names_only": lambda model, X: _predicted(model, X)[1],
            "all_names": lambda model, X: (_predicted(model, X)[0], NAMES),
            "column": lambda model, X: (_predicted(model, X)[0][:, None], _predicted(model, X)[1]),
            "pairs": lambda model, X: list(zip(*_predicted(model, X), strict=True)),
            "predict_classes": _missing_method,
        },
    ),
}
