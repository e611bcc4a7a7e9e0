"""What the evaluator's worker runs in place of a student's file: it builds, trains and predicts, and judges nothing.

The trusted side sends this file to a worker as if it were a submission and calls its functions.  Labels of test images
never come here.
"""

from __future__ import annotations

import importlib
import json
from typing import Any

import numpy as np

keras = importlib.import_module("keras")
_STEPS_AT_ONCE = 20  # updates for each turn of Python's: twice as fast, and the same numbers
_BATCH = 256  # samples
_state: dict[str, Any] = {}


def begin(config: str, settings: str, seed: int, X: Any, y: Any) -> int:
    """Build and compile a fresh model for samples X, of whole pixels, and targets y; returns its parameters."""
    keras.utils.set_random_seed(seed)
    model = keras.models.model_from_json(config)
    model.compile_from_config({**json.loads(settings), "steps_per_execution": _STEPS_AT_ONCE})
    _state.update(model=model, X=X.astype("float32") / 255.0, y=y)
    return int(model.count_params())


def epochs(count: int, batch_size: int) -> list[float]:
    """Train so many epochs more; returns the training loss of each."""
    found = _state["model"].fit(_state["X"], _state["y"], epochs=count, batch_size=batch_size, verbose=0)
    return [float(loss) for loss in found.history["loss"]]


def predict(X: Any) -> Any:
    """The trained model's outputs for samples of whole pixels."""
    return outputs(_state["model"], X.astype("float32") / 255.0)


def outputs(model: Any, X: Any) -> Any:
    """The outputs of a model; called directly, because ``predict`` would first build a graph for it, for 0.1 s."""
    batches = [X[start : start + _BATCH] for start in range(0, len(X), _BATCH)]
    return np.concatenate([model(batch, training=False).numpy() for batch in batches])
