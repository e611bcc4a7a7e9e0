"""A class: whoever writes the lecture's model, in whatever style, shares one training."""

from __future__ import annotations

from pathlib import Path

import pytest

from nngrade.course import load_course
from nngrade.grade import grade
from nngrade.model import Verdict
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission

TASK = "l1_perceptron/fashion.py::build_model"
DENSE = 'keras.layers.Dense(300, "relu"), keras.layers.Dense(100, "relu")'
RIGHT = {
    "list": f"return keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), {DENSE}, "
    'keras.layers.Dense(10, "softmax")])',
    "add": """model = keras.Sequential(name="mine")
    model.add(keras.layers.Flatten(input_shape=[28, 28]))
    for units in (300, 100):  # the hidden layers
        model.add(keras.layers.Dense(units, activation=keras.activations.relu, name=f"hidden{units}"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model""",
    "functional": """inputs = x = keras.Input((28, 28), name="image")
    for layer in (keras.layers.Reshape((-1,)), keras.layers.Dense(300), keras.layers.ReLU()):
        x = layer(x)
    x = keras.layers.Dense(100, activation="relu")(x)
    return keras.Model(inputs, keras.layers.Softmax()(keras.layers.Dense(10)(x)))""",
    "nested": f"""hidden = keras.Sequential([{DENSE}])
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), hidden])
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="mse")
    return model""",
}
WRONG = RIGHT["list"].replace(', keras.layers.Dense(100, "relu")', "")


def test_a_class_needs_one_training_for_all_who_are_right(
    launcher: Launcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Names, comments, styles and settings differ; a wrong model has a training of its own, for all who make it."""
    monkeypatch.setenv("NNGRADE_CACHE", str(tmp_path))
    course = load_course()
    verdicts = []
    for who, body in [*RIGHT.items(), ("again", WRONG), ("wrong", WRONG)]:
        source = f"# {who}\nfrom tensorflow import keras\n\n\ndef build_model():\n    {body}\n"
        submission = Submission(who, who, {"l1_perceptron/fashion.py": source.encode()})
        verdicts.append(grade(submission, course, tasks=[TASK], launcher=launcher).tasks[0].verdict)
    assert verdicts == [Verdict.PASSED] * len(RIGHT) + [Verdict.PARTIAL] * 2
    assert len(list(tmp_path.glob("trainings/*.npz"))) == 2
