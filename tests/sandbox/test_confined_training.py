"""A network is built, trained, saved and compiled by TensorFlow in a worker with every layer on."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from nngrade.errors import UsageError
from nngrade.sandbox import open_launcher
from nngrade.sandbox.outcomes import Limits, Returned

SOURCE = b"""
import numpy as np
def f():
    import keras, tensorflow as tf
    model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(8, "relu"), keras.layers.Dense(1)])
    model.compile("adam", "mse", jit_compile=True)
    X = np.random.default_rng(1).random((64, 4))
    y = X.sum(axis=1)
    losses = model.fit(X, y, epochs=3, verbose=0).history["loss"]
    model.fit(tf.data.Dataset.from_tensor_slices((X, y)).batch(8).prefetch(2), verbose=0)
    model.save("model.keras")
    same = keras.models.load_model("model.keras")
    return losses, bool(np.allclose(model.predict(X, verbose=0), same.predict(X, verbose=0)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
@pytest.mark.skipif(importlib.util.find_spec("tensorflow") is None, reason="TensorFlow is not installed")
def test_a_network_is_trained_under_all_layers() -> None:
    """Threads, memory, temporary files and compiled code are there as it needs them."""
    limits = Limits(load_seconds=60, call_seconds=120, task_seconds=120, memory_mb=1024)
    try:
        launcher = open_launcher(confined=True)
    except UsageError as problem:
        pytest.skip(problem.en)
    with launcher, launcher.start(limits, library="tensorflow") as worker:
        worker.load({"w.py": SOURCE}, "w.py", ["f"])
        outcome = worker.call("f", [])
    assert isinstance(outcome, Returned), outcome
    losses, same = outcome.value
    assert losses[0] > losses[-1] > 0
    assert same
