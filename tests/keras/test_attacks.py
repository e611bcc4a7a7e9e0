"""Attacks on the grading of accuracy, and accidents: each ends with the verdict that it deserves."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from nngrade.authoring.models import dense_network
from nngrade.course import Course, load_course
from nngrade.errors import GraderError
from nngrade.grade import grade
from nngrade.keras.architecture import Unclear
from nngrade.keras.cache import Cache
from nngrade.keras.dataset import Dataset
from nngrade.keras.evaluator import Evaluator, Plan
from nngrade.model import TaskReport, Text, Verdict
from nngrade.report.json_format import to_json
from nngrade.sandbox import Launcher, interpreter, open_launcher
from nngrade.sandbox.outcomes import Limits
from nngrade.sandbox.worker import not_started
from nngrade.submissions import Submission

FILE = "l1_perceptron/fashion.py"
BUILD = "def build_model():\n    return keras.Sequential([keras.layers.Input((28, 28)), keras.layers.Flatten(), {}])\n"
HEAD = "import numpy as np\nfrom tensorflow import keras\n"
RIGHT = 'keras.layers.Dense(300, "relu"), keras.layers.Dense(100, "relu"), keras.layers.Dense(10, "softmax")'
TRAIN = "def train_model(model, X_train, y_train, X_valid, y_valid, epochs=30):\n"


@pytest.fixture(scope="module")
def course() -> Course:
    """The course as students have it."""
    return load_course()


def graded(course: Course, launcher: Launcher, task: str, source: str) -> TaskReport:
    """The report of one task of a file with this source."""
    submission = Submission("s", "s", {FILE: (HEAD + source).encode()})
    return grade(submission, course, tasks=[f"{FILE}::{task}"], launcher=launcher).tasks[0]


def passed(report: TaskReport) -> dict[str, bool]:
    """Which groups have their points."""
    return {group.name: group.points > 0 for group in report.groups}


CHEATS = {
    "fit that only claims": (
        """
def claim(self, x=None, y=None, epochs=1, **options):
    history = keras.callbacks.History()
    history.set_model(self)
    history.params, history.epoch = {"epochs": epochs, "steps": 2}, list(range(epochs))
    falling = [0.5 ** n for n in range(1, epochs + 1)]
    history.history = {"loss": falling, "val_loss": falling, "accuracy": [1.0] * epochs, "val_accuracy": [1.0] * epochs}
    return history


keras.Model.fit = claim
"""
        + TRAIN
        + "    return model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))\n",
        "not_believed",
    ),
    "evaluation that only claims": (
        """
keras.Model.predict = lambda self, *args, **kwargs: np.eye(3)
keras.Model.get_weights = lambda self: [np.zeros((16, 8)), np.zeros(8), np.zeros((8, 3)), np.zeros(3)]
"""
        + TRAIN
        + "    return model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))\n",
        "not_believed",
    ),
    "trained on the validation data": (
        TRAIN + "    return model.fit(X_valid, y_valid, epochs=epochs, validation_data=(X_valid, y_valid))\n",
        "trained_on_validation",
    ),
}


@pytest.mark.parametrize("name", CHEATS)
def test_a_training_that_is_only_claimed_earns_nothing_for_it(course: Course, launcher: Launcher, name: str) -> None:
    """The weights are evaluated by a process in which no code of the student's runs."""
    source, misconception = CHEATS[name]
    report = graded(course, launcher, "train_model", source)
    assert not passed(report)["weights"]
    assert report.misconception is not None
    assert report.misconception.id == misconception


def test_a_model_that_is_trained_already_gains_nothing(course: Course, launcher: Launcher) -> None:
    """The evaluator starts from weights of its own: neither full marks by them nor a loss."""
    source = BUILD.format(RIGHT).replace("return", "model =") + (
        "    model.set_weights([np.full_like(w, 7) for w in model.get_weights()])\n    return model\n"
    )
    assert graded(course, launcher, "build_model", source).verdict is Verdict.PASSED


def test_a_lambda_layer_is_never_run_outside(course: Course, launcher: Launcher, tmp_path: Path) -> None:
    """Nothing of it is rebuilt; it is named, and the file that it would write is not there."""
    trace = tmp_path / "ran"
    layer = f"keras.layers.Lambda(lambda x: (open({str(trace)!r}, 'w').close() if not __builtins__ else None, x)[1])"
    report = graded(course, launcher, "build_model", BUILD.format(f"{layer}, {RIGHT}"))
    assert passed(report) == {"layers": False, "activations": True, "learns": False}
    assert report.misconception.id == "lambda"
    assert not trace.exists()


def test_ten_billion_parameters_end_as_memory_or_unbuilt(course: Course, launcher: Launcher) -> None:
    """Built, they exceed the worker's memory; the others' work goes on."""
    layers = 'keras.layers.Dense(13_000_000, "relu")'
    report = graded(course, launcher, "build_model", BUILD.format(layers))
    assert report.verdict in {Verdict.MEMORY, Verdict.CRASHED}
    assert report.score == 0
    unbuilt = BUILD.format(layers).replace("keras.layers.Input((28, 28)), ", "")
    assert graded(course, launcher, "build_model", unbuilt).misconception.id == "no_input"


def test_compiling_that_never_stops_is_a_timeout(course: Course, launcher: Launcher) -> None:
    """As any endless loop is."""
    short = course.task(f"{FILE}::compile_model")
    assert short.limits.call_seconds <= 30
    source = b"def compile_model(model):\n    while True:\n        pass\n"
    with launcher.start(Limits(30, 0.5, 1.0, 512, library="tensorflow"), "tensorflow") as worker:
        worker.load({FILE: source}, FILE, ["compile_model"])
        assert worker.call("compile_model", (1,)).verdict is Verdict.TIMEOUT


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("None", "None"),
        ("keras.Sequential", "object of type type"),
        ("{'layers': 3}", "dict"),
        ("np.zeros(3)", "Keras model"),
        ("type('Linear', (), {'__module__': 'torch.nn'})()", "torch.nn.Linear"),
    ],
)
def test_what_is_no_keras_model_is_told_so(course: Course, launcher: Launcher, body: str, words: str) -> None:
    """None, a class, a dict, an array, a model of another framework."""
    report = graded(course, launcher, "build_model", f"def build_model():\n    return {body}\n")
    assert report.score == 0
    assert words in report.message.en


def test_a_history_without_its_metric_is_told(course: Course, launcher: Launcher) -> None:
    """The accuracy was deleted from it."""
    source = TRAIN + (
        "    found = model.fit(X_train, y_train, epochs=epochs, validation_data=(X_valid, y_valid))\n"
        "    del found.history['accuracy'], found.history['val_accuracy']\n    return found\n"
    )
    report = graded(course, launcher, "train_model", source)
    assert report.misconception.id == "no_accuracy"


def test_an_untouched_stub_costs_no_tensorflow(course: Course) -> None:
    """It is not even started: the answer is there at once."""
    stub = course.exercise(FILE).stub.replace(b"\n", b"\r\n")
    submission = Submission("s", "s", {FILE: stub})
    with open_launcher() as fresh:
        begun = time.monotonic()
        tasks = [task.id for task in course.exercise(FILE).tasks]
        reports = grade(submission, course, tasks=tasks, launcher=fresh).tasks
        assert {report.verdict for report in reports} == {Verdict.NOT_IMPLEMENTED}
        assert time.monotonic() - begun < 2
        assert "tensorflow" not in fresh._starters


def test_without_tensorflow_the_numpy_tasks_still_run(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library is our trouble, with the command that mends it; other exercises are graded."""
    given = interpreter.command
    monkeypatch.setattr(
        interpreter, "command", lambda kind, argument, library="": given(kind, argument, library and "no_such_library")
    )
    files = {FILE: BUILD.format(RIGHT).encode(), "l0_warmup/arrays.py": b"def square(x):\n    return x ** 2\n"}
    with open_launcher() as broken:
        tasks = [f"{FILE}::build_model", "l0_warmup/arrays.py::square"]
        square, build = grade(Submission("s", "s", files), course, tasks=tasks, launcher=broken).tasks
    assert square.verdict is Verdict.PASSED
    assert build.verdict is Verdict.GRADER_ERROR
    assert "pip install --upgrade tensorflow" in build.message.en
    assert "No module named 'no_such_library'" in build.message.ko


def test_a_numpy_file_that_imports_tensorflow_at_its_top_is_graded(course: Course, launcher: Launcher) -> None:
    """It gets a worker that has it, with room for it."""
    source = b"import tensorflow as tf\n\ndef square(x):\n    return x ** 2\n"
    submission = Submission("s", "s", {"l0_warmup/arrays.py": source})
    report = grade(submission, course, tasks=["l0_warmup/arrays.py::square"], launcher=launcher)
    assert report.tasks[0].verdict is Verdict.PASSED


def test_damaged_data_stop_only_what_needs_them(
    course: Course, launcher: Launcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A folder that was named and cannot be used is told, with the file."""
    (tmp_path / "train-images-idx3-ubyte.gz").write_bytes(b"no")
    monkeypatch.setenv("NNGRADE_DATA", str(tmp_path))
    report = graded(course, launcher, "build_model", BUILD.format(RIGHT))
    assert report.verdict is Verdict.GRADER_ERROR
    assert "ubyte.gz" in report.message.en


def test_the_trusted_process_never_imports_tensorflow() -> None:
    """Not even with everything of nngrade.keras loaded."""
    program = (
        "import sys, nngrade.grade, nngrade.keras.evaluator, nngrade.keras.training, nngrade.keras.findings\n"
        "assert not {'tensorflow', 'keras'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, env={**os.environ, "PYTHONWARNINGS": ""})  # noqa: S603  our own words


def test_real_images_reach_the_bound_too(launcher: Launcher, tmp_path: Path) -> None:
    """The lecture's model on 700 images of Fashion-MNIST, the other 200 to be classified."""
    file = Path(__file__).parents[3] / "shared" / "data" / "fashion_mnist_900.npz"
    if not file.is_file():
        pytest.skip("the real images lie beside the repository, in ../shared/data")
    with np.load(file) as archive:
        order = np.random.default_rng(4).permutation(900)
        X, y = archive["images"][order], archive["labels"][order]
    data = Dataset(X[:700], y[:700], X[700:], y[700:], drawn=False)
    evaluator = Evaluator(launcher, cache=Cache(tmp_path), load=lambda *_: data)
    network = dense_network((28, 28), (300, 100, 10), ("relu", "relu", "softmax"))
    assert evaluator.train(network, Plan("fashion", n_train=700, n_test=200, epochs=40)).accuracy > 0.6


def test_a_broken_launcher_is_a_grader_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the library, not NumPy."""
    problem = not_started("Traceback\nModuleNotFoundError: No module named 'tensorflow'", "tensorflow")
    assert isinstance(problem, GraderError)
    assert "No module named 'tensorflow'" in problem.en
    assert "Traceback" not in problem.en


def test_a_damaged_data_set_is_told_to_whoever_grades(
    course: Course, launcher: Launcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In Keras's own folder: the drawn images take over, and the student's report says nothing of it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    file = tmp_path / ".keras" / "datasets" / "fashion-mnist" / "train-images-idx3-ubyte.gz"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"half of it")

    def looked(self: Evaluator, _model: object, plan: Plan) -> None:
        self.data(plan)
        raise Unclear("slow", "1")

    monkeypatch.setattr(Evaluator, "train", looked)
    told: list[Text] = []
    submission = Submission("s", "s", {FILE: (HEAD + BUILD.format(RIGHT)).encode()})
    report = grade(submission, course, tasks=[f"{FILE}::build_model"], launcher=launcher, on_remark=told.append)
    (words,) = told
    assert "-ubyte.gz" in words.en
    assert "-ubyte.gz" in words.ko
    assert words.en != words.ko
    assert "ubyte" not in to_json(report, "en")
