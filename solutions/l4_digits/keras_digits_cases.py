"""Cases and known mistakes of the digit classifier with Keras.  Keras is not imported here: models are made as data."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from nngrade.authoring import TaskCases, case, step
from nngrade.authoring.declare import CaseSpec
from nngrade.authoring.models import dense_network, given_model, outputs
from nngrade.objects import History, Model
from nngrade.values import ScratchPath

LOSS = "categorical_crossentropy"


def _network(rng: np.random.Generator, sizes: Sequence[int], *, scale: float = 1.0, loss: str = LOSS) -> Model:
    """A network of the slide's kind with random weights, compiled with a learning rate that shows quickly."""
    d, h, k = sizes
    weights = [scale * rng.normal(size=shape) for shape in ((d, h), (h,), (h, k), (k,))]
    return given_model(dense_network((d,), (h, k), ("sigmoid", "softmax")), weights, loss=loss, learning_rate=0.5)


# --------------------------------------------------------------------------------------- build_model
def build_public() -> Iterator[CaseSpec]:
    """Its layers, other sizes, its activations, its settings, and whether it learns."""
    yield case("layers", expected=Model(), check="digit_layers")
    yield case("sizes", 12, 5, 3, expected=Model(), check="digit_layers")
    yield case("sizes", kwargs={"size_hidden": 30}, expected=Model(), check="digit_layers")
    yield case("activations", expected=Model(), check="digit_activations")
    for group in ("loss", "optimizer", "metrics"):
        yield case(group, expected=Model(), check=f"digit_{group}")
    yield case("learns", expected=Model(), check="digit_learns", evaluate=True)


def build_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other sizes."""
    sizes = [int(n) for n in rng.integers(3, 40, size=3)]
    yield case("sizes", *sizes, expected=Model(), check="digit_layers")
    yield case("activations", *sizes, expected=Model(), check="digit_activations")


# --------------------------------------------------------------------------------------------- train
def _clouds(rng: np.random.Generator, n: int, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Rows of six numbers in k classes, one-hot."""
    labels = rng.permutation(np.arange(n) % k)
    X = rng.random((n, 6))
    X[np.arange(n), labels] += 1.0
    return X.astype(np.float32), np.eye(k, dtype=np.float32)[labels]


def train_public() -> Iterator[CaseSpec]:
    """Several batches, where only the History is known; all samples in one, where the weights are."""
    rng = np.random.default_rng(31)
    model = _network(rng, (6, 5, 3), scale=0.5)
    yield case("history", model, *_clouds(rng, 50, 3), 16, 3, expected=History(), check="digit_history")
    yield case("weights", model, *_clouds(rng, 40, 3), 40, 6, expected=History(), check="digit_trained")
    yield case("default", model, *_clouds(rng, 250, 3), expected=History(), check="digit_history")


def train_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other data, batches and epochs."""
    model = _network(rng, (6, 4, 4), scale=0.5)
    size, epochs = int(rng.integers(9, 25)), int(rng.integers(4, 8))
    yield case("history", model, *_clouds(rng, 60, 4), size, epochs, expected=History(), check="digit_history")
    yield case("weights", model, *_clouds(rng, 30, 4), 30, epochs, expected=History(), check="digit_trained")


# ----------------------------------------------------------------------------------- predict_classes
def _predict_case(group: str, rng: np.random.Generator, n: int, k: int = 10) -> CaseSpec:
    """Rows whose largest probability is well ahead, so that single precision cannot change it."""
    model = _network(rng, (4, 6, k), scale=2.0)
    X = rng.normal(size=(60 * n, 4)).astype(np.float32)
    ordered = np.sort(outputs(model, X), axis=1)
    X = X[ordered[:, -1] - ordered[:, -2] > 0.05][:n]
    return case(group, model, X, expected=_classes(model, X))


def _classes(model: Model, X: np.ndarray) -> np.ndarray:
    return np.argmax(outputs(model, X), axis=1)


def predict_public() -> Iterator[CaseSpec]:
    """Several rows, and one alone."""
    rng = np.random.default_rng(41)
    yield _predict_case("many", rng, 6)
    yield _predict_case("many", rng, 15)
    yield _predict_case("many", rng, 8, k=4)
    yield _predict_case("one", rng, 1)


def predict_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other models and rows."""
    yield _predict_case("many", rng, 9)
    yield _predict_case("one", rng, 1)


def _from_outputs(function: Callable[[np.ndarray], Any]) -> Callable[[Model, np.ndarray], Any]:
    """Another way from probabilities to an answer."""
    return lambda model, X: function(outputs(model, X))


def _missing_method(*_: Any) -> None:
    """predict_classes is gone."""
    raise AttributeError


# ------------------------------------------------------------------------------ save_model, load_model
def _file(seed: int) -> ScratchPath:
    return ScratchPath(f"model-{seed}.keras")


def _stored(seed: int) -> Model:
    """The model that the check stored_model_comes_back knows by the file's name; it draws the same numbers."""
    rng = np.random.default_rng(seed)
    return _network(rng, [int(n) for n in rng.integers(3, 7, size=3)])


def _saved(seed: int, model: int | None = None) -> Any:
    return step("save_model", _stored(seed if model is None else model), _file(seed))


def _comes_back(group: str, seed: int, *saved: Any, then: str = "") -> CaseSpec:
    return case(
        group, _file(seed), before=saved, expected=Model(), check="stored_model_comes_back", shapes=False, then=then
    )


def _save_cases(group: str, again: str, seeds: Sequence[int], then: str = "") -> Iterator[CaseSpec]:
    """One file; a file that was there; another file beside it that is saved later."""
    first, second, third = seeds
    yield _comes_back(group, first, _saved(first), then=then)
    yield _comes_back(again, second, _saved(second, second + 2), _saved(second), then=then)
    yield _comes_back(again, third, _saved(third), _saved(third + 1), then=then)


def save_public() -> Iterator[CaseSpec]:
    """What was saved can be loaded."""
    yield from _save_cases("saved", "again", (11, 14, 17), "load_model")


def save_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other models."""
    seeds = [int(n) for n in rng.integers(100, 10**6, size=3)]
    yield from list(_save_cases("saved", "again", seeds, "load_model"))[::2]


def load_public() -> Iterator[CaseSpec]:
    """The same model comes back."""
    yield from _save_cases("same", "files", (21, 24, 27))


def load_hidden(rng: np.random.Generator) -> Iterator[CaseSpec]:
    """Other models."""
    seeds = [int(n) for n in rng.integers(100, 10**6, size=3)]
    yield from list(_save_cases("same", "files", seeds))[::2]


TASKS = {
    "build_model": TaskCases(public=build_public, hidden=build_hidden),
    "train": TaskCases(public=train_public, hidden=train_hidden),
    "predict_classes": TaskCases(
        public=predict_public,
        hidden=predict_hidden,
        misconceptions={
            "over_samples": _from_outputs(lambda P: np.argmax(P, axis=0)),
            "one_number": _from_outputs(np.argmax),
            "smallest": _from_outputs(lambda P: np.argmin(P, axis=1)),
            "scaled_again": lambda model, X: _classes(model, X / 255),
            "from_one": _from_outputs(lambda P: np.argmax(P, axis=1) + 1),
            "probabilities": _from_outputs(lambda P: P),
            "largest_probability": _from_outputs(lambda P: np.max(P, axis=1)),
            "rounded": _from_outputs(lambda P: np.argmax(np.round(P), axis=1)),
            "above_half": _from_outputs(lambda P: (P > 0.5).astype(int)),
            "one_hot": _from_outputs(lambda P: np.eye(P.shape[1])[np.argmax(P, axis=1)]),
            "column": _from_outputs(lambda P: np.argmax(P, axis=1)[:, None]),
            "squeezed": _from_outputs(lambda P: np.squeeze(np.argmax(P, axis=1))),
            "first_only": _from_outputs(lambda P: np.argmax(P[0])),
            "predict_classes": _missing_method,
        },
    ),
    "save_model": TaskCases(public=save_public, hidden=save_hidden),
    "load_model": TaskCases(public=load_public, hidden=load_hidden),
}
