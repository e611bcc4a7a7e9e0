"""The evaluator: a worker without student code that builds, trains and predicts, so that accuracy is shown.

It gets our own text of an architecture that has been bounded and understood, never anything of the student's; labels of
test images stay here, where its predictions are scored.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from nngrade.errors import GraderError
from nngrade.keras.architecture import Architecture, Unclear, read
from nngrade.keras.cache import Arrays, Cache, key_of
from nngrade.keras.dataset import Dataset, Name, load
from nngrade.keras.settings import compiled
from nngrade.model import Text
from nngrade.objects import Model
from nngrade.sandbox import Launcher
from nngrade.sandbox.outcomes import Limits, Loaded, Raised, Returned
from nngrade.texts import text

_LIMITS = Limits(
    load_seconds=30, call_seconds=60, task_seconds=120, memory_mb=2048, frame_bytes=16 << 20, library="tensorflow"
)
_SOURCE = Path(__file__).parent.parent / "worker" / "evaluator.py"
_FILE = "nngrade_evaluator.py"
_FUNCTIONS = ("begin", "epochs", "predict", "outputs")
_CHUNKS = 8
_CLASSES = 10
MAX_WORK = 5_000_000  # of which a training takes half a minute: see docs/keras.md
_SMALL_WORK = 1_000_000  # a model of so little work never needs the limits: if they end it, the machine is to blame

Array = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Plan:
    """A training on a budget: what on, how long, and with what settings.

    ``one_hot`` is for losses that take targets of 0 and 1, ``flat`` for models that take images as rows of 784.
    """

    data: Name
    n_train: int = 2400
    n_test: int = 1000
    epochs: int = 16
    batch_size: int = 32
    seed: int = 1
    loss: str = "sparse_categorical_crossentropy"
    optimizer: str = "SGD"
    learning_rate: float = 0.01
    one_hot: bool = False
    flat: bool = False

    def shaped(self, X: Array) -> Array:
        """Images in the form that the model takes."""
        return X.reshape(len(X), -1) if self.flat else X

    @property
    def settings(self) -> str:
        """The compile settings, as the evaluator takes them."""
        return compiled(self.loss, self.optimizer, self.learning_rate)


@dataclass(frozen=True, eq=False)
class Training:
    """What came of a training: the loss of each epoch, the outputs for the test images (n, classes), and the images."""

    losses: tuple[float, ...]
    outputs: Array
    data: Dataset

    @property
    def predicted(self) -> Array:
        """The class of each test image, (n,)."""
        found: Array = np.argmax(np.nan_to_num(self.outputs), axis=1)
        return found

    @property
    def accuracy(self) -> float:
        """The share of test images that are classified rightly."""
        return float(np.mean(self.predicted == self.data.y_test))

    @property
    def diverged(self) -> bool:
        """Whether the loss became NaN or infinite."""
        return not (np.isfinite(self.losses).all() and np.isfinite(self.outputs).all())

    def confusion(self, classes: int = 10) -> Array:
        """How many test images of each class (row) are taken for each class (column)."""
        table = np.zeros((classes, classes), dtype=int)
        np.add.at(table, (self.data.y_test, np.minimum(self.predicted, classes - 1)), 1)
        return table


class Evaluator:
    """Trains and predicts in workers of ``launcher``; tells ``on_progress`` in words how far a training is.

    ``on_remark`` is told what whoever runs it should know, such as a data set that cannot be used.  ``load`` gives the
    images, by default those of ``dataset.py``.
    """

    def __init__(
        self,
        launcher: Launcher,
        on_progress: Callable[[Text], None] | None = None,
        cache: Cache | None = None,
        load: Callable[[Name, int, int], Dataset] = load,
        on_remark: Callable[[Text], None] | None = None,
    ) -> None:
        self._launcher = launcher
        self._tell = on_progress or (lambda _words: None)
        self._remark = on_remark or (lambda _words: None)
        self._cache = cache or Cache()
        self._load = load
        self._data: dict[tuple[str, int, int], Dataset] = {}

    def data(self, plan: Plan) -> Dataset:
        """The images of a plan."""
        wanted = (plan.data, plan.n_train, plan.n_test)
        if wanted not in self._data:
            self._data[wanted] = found = self._load(*wanted)
            if found.note is not None:
                self._remark(found.note)
        return self._data[wanted]

    def train(self, model: Model | Architecture, plan: Plan) -> Training:
        """Train a fresh model of this architecture and have it classify the test images; done once for equal ones.

        Raises:
            Unclear: the architecture cannot be rebuilt, does not fit the images, or is too slow.
            GraderError: the evaluator does not work.
        """
        found = (read(model) if isinstance(model, Model) else model).merged()
        if found.unclear is not None:
            raise found.unclear
        data = self.data(plan)
        if found.input_shape != plan.shaped(data.X_train).shape[1:]:
            raise Unclear("shape", "input")
        if _outputs_of(found) < _CLASSES:
            raise Unclear("shape", "output")
        if found.work > MAX_WORK:
            raise Unclear("slow", f"{found.work:,}")
        key = key_of(config=found.config(), settings=plan.settings, data=data.digest(), plan=repr(plan))
        with self._cache.lock(key):
            kept = self._cache.get(key)
            if kept is None or not _is_whole(kept, len(data.X_test)):
                kept = self._train(found, plan, data)
                self._cache.put(key, kept)
        return Training(tuple(map(float, kept["losses"])), kept["outputs"], data)

    def _train(self, found: Architecture, plan: Plan, data: Dataset) -> dict[str, Array]:
        y = np.eye(_CLASSES, dtype=np.float32)[data.y_train] if plan.one_hot else data.y_train
        losses: list[float] = []
        with self._worker(found) as ask:
            ask("begin", found.config(), plan.settings, plan.seed, plan.shaped(data.X_train), y)
            while len(losses) < plan.epochs and np.isfinite(losses).all():
                done = text("training the model: epoch {n} of {all}", n=len(losses) + 1, all=plan.epochs)
                self._tell(done)
                count = min(-(-plan.epochs // _CHUNKS), plan.epochs - len(losses))
                losses += _numbers(ask("epochs", count, plan.batch_size), count)
            outputs = ask("predict", plan.shaped(data.X_test))
        return {"losses": np.array(losses), "outputs": _table(outputs, len(data.X_test))}

    def outputs(self, model: Model, *sets: Array) -> list[Array]:
        """The outputs of a model with the weights that a worker handed over, for each set of samples.

        Raises:
            Unclear: the model cannot be rebuilt, or its weights are missing or do not fit.
            GraderError: the evaluator does not work.
        """
        found = read(model)
        if found.unclear is not None:
            raise found.unclear
        if model.weights is None or sum(weights.size for weights in model.weights) != found.parameters:
            raise Unclear("weights")
        if not _outputs_of(found):
            raise Unclear("shape", "output")
        rebuilt = Model(found.config(), "", model.weights)
        with self._worker(found) as ask:
            return [_table(ask("outputs", rebuilt, X.astype(np.float32)), len(X)) for X in sets]

    @contextlib.contextmanager
    def _worker(self, found: Architecture) -> Iterator[Callable[..., Any]]:
        """What asks a fresh evaluator, by a function's name and its arguments.

        A model that it cannot cope with is unclear; where that cannot be the model's fault, it is an error of ours.
        """
        with self._launcher.start(_LIMITS, "tensorflow") as worker:
            if not isinstance(worker.load({_FILE: _SOURCE.read_bytes()}, _FILE, _FUNCTIONS), Loaded):
                raise _broken("load")

            def ask(function: str, *args: Any) -> Any:
                outcome = worker.call(function, args)
                if isinstance(outcome, Returned):
                    return outcome.value
                if not isinstance(outcome, Raised) and found.work <= _SMALL_WORK:
                    raise _broken(function)
                raise Unclear("evaluation", outcome.type_name if isinstance(outcome, Raised) else "")

            yield ask


def _outputs_of(found: Architecture) -> int:
    """How many numbers the model gives for one sample; 0 when they do not stand in a row."""
    shape = found.shapes[-1] if found.shapes else found.input_shape
    return shape[0] if len(shape) == 1 else 0


def _is_whole(kept: Arrays, rows: int) -> bool:
    """Whether a file in the cache holds what belongs there: it may have been put there by somebody else."""
    losses, outputs = kept.get("losses"), kept.get("outputs")
    return (
        losses is not None
        and outputs is not None
        and losses.dtype.kind == outputs.dtype.kind == "f"
        and losses.ndim == 1
        and outputs.ndim == 2  # noqa: PLR2004  images and classes
        and len(outputs) == rows
        and outputs.shape[1] >= _CLASSES
    )


def _numbers(value: Any, count: int) -> Sequence[float]:
    if not isinstance(value, list) or len(value) != count or not all(isinstance(v, float) for v in value):
        raise _broken("epochs")
    return value


def _table(value: Any, rows: int) -> Array:
    if not isinstance(value, np.ndarray) or value.dtype.kind != "f" or value.ndim != 2 or len(value) != rows:  # noqa: PLR2004
        raise _broken("predict")
    return value


def _broken(step: str) -> GraderError:
    t = text("The evaluator, which trains models for the grader, gave no answer ({step}).", step=step)
    return GraderError.of(t)
