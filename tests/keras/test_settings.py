"""Settings of Keras and TensorFlow that one task changes are no other task's."""

from __future__ import annotations

import pytest

from nngrade.attempt import Attempt
from nngrade.course import Exercise, load_course
from nngrade.sandbox import Launcher
from nngrade.sandbox.outcomes import Limits, Loaded, Raised, Returned
from nngrade.sandbox.protocol import Call
from nngrade.submissions import Submission

PATH = "l1_perceptron/fashion.py"
LIMITS = Limits(30, 30, 60, 1536, library="tensorflow")
HEAD = "import keras\nimport tensorflow as tf\n"


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    """One with Keras tasks."""
    return load_course().exercise(PATH)


def submission(seen: str, done: str) -> Submission:
    """Its function ``build_model`` gives what is seen, and then does something to it."""
    source = f"{HEAD}def build_model():\n    found = {seen}\n    {done}\n    return found, {seen}\n"
    return Submission("s", "S", {PATH: source.encode()})


@pytest.mark.parametrize(
    ("seen", "done"),
    [
        ("keras.backend.floatx()", "keras.backend.set_floatx('float64')"),
        ("keras.backend.epsilon()", "keras.backend.set_epsilon(0.5)"),
        ("keras.backend.image_data_format()", "keras.backend.set_image_data_format('channels_first')"),
        ("keras.config.dtype_policy().name", "keras.mixed_precision.set_global_policy('mixed_float16')"),
        ("keras.config.is_traceback_filtering_enabled()", "keras.config.disable_traceback_filtering()"),
        ("keras.config.is_interactive_logging_enabled()", "keras.config.enable_interactive_logging()"),
        ("sorted(keras.saving.get_custom_objects())", "keras.saving.get_custom_objects()['relu'] = abs"),
        ("tf.config.functions_run_eagerly()", "tf.config.run_functions_eagerly(True)"),
        ("tf.config.optimizer.get_jit()", "tf.config.optimizer.set_jit('autoclustering')"),
        (
            "str(tf.config.optimizer.get_experimental_options())",
            "tf.config.optimizer.set_experimental_options({'disable_meta_optimizer': False, 'remapping': False})",
        ),
        ("tf.config.get_soft_device_placement()", "tf.config.set_soft_device_placement(False)"),
        (
            "tf.config.experimental.get_synchronous_execution()",
            "tf.config.experimental.set_synchronous_execution(False)",
        ),
        ("float(tf.random.uniform([]))", "tf.random.set_seed(5)"),
        ("float(keras.random.uniform([]))", "keras.utils.set_random_seed(5)"),
        ("keras.Input([1]).name", "pass"),
    ],
)
def test_a_setting_is_put_back(seen: str, done: str, launcher: Launcher) -> None:
    """In the same worker: nobody waits for another one."""
    files = submission(seen, done).files
    with launcher.start(LIMITS, "tensorflow") as worker:
        worker.load(files, PATH, ["build_model"])
        first = worker.call("build_model", [])
        assert isinstance(first, Returned)
        assert first.value[0] != first.value[1]
        assert isinstance(worker.reload(PATH, ["build_model"]), Loaded)
        second = worker.call("build_model", [])
        assert isinstance(second, Returned)
        assert second.value == first.value


@pytest.mark.parametrize(
    ("seen", "done"),
    [
        ("tf.executing_eagerly()", "tf.compat.v1.disable_eager_execution()"),
        ("hasattr(tf.Tensor, 'reshape')", "tf.experimental.numpy.experimental_enable_numpy_behavior()"),
        ("bool(tf.__internal__)", "tf.debugging.enable_check_numerics()"),
        ("bool(tf.__internal__)", "tf.data.experimental.enable_debug_mode()"),
        ("bool(tf.__internal__)", "tf.config.experimental.enable_op_determinism()"),
    ],
)
def test_what_cannot_be_put_back_costs_a_worker(seen: str, done: str, exercise: Exercise, launcher: Launcher) -> None:
    """The next task gets a new one, and finds everything as it was."""
    with Attempt(launcher, submission(seen, done)) as attempt:
        found = []
        for _ in range(2):
            assert isinstance(attempt.load(exercise, LIMITS), Loaded)
            (outcome,) = attempt.run([Call("build_model", [])], LIMITS, 30.0)
            assert isinstance(outcome, Returned)
            found.append(outcome.value)
    assert found[0] == found[1]
    with launcher.start(LIMITS, "tensorflow") as worker:
        worker.load(submission(seen, done).files, PATH, ["build_model"])
        worker.call("build_model", [])
        assert isinstance(worker.reload(PATH, ["build_model"]), Raised)
