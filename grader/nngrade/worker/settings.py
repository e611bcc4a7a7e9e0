"""Settings of Keras and TensorFlow that hold for a whole process, and putting them back between tasks.

The libraries are imported by whoever started the worker, or by student code: this module only looks for them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

_OF_KERAS = ("epsilon", "floatx", "image_data_format", "max_epochs", "max_steps_per_epoch", "dtype_policy")
"""In this order: without a policy of its own, Keras makes one from floatx.  Older versions lack some of them."""

_ONE_WAY: dict[str, Callable[[Any], object]] = {
    "tensorflow": lambda module: (module.executing_eagerly(), hasattr(module.Tensor, "reshape")),
    "tensorflow.python.data.ops.debug_mode": lambda module: module.DEBUG_MODE,
    "tensorflow.python.framework.config": lambda module: module.is_op_determinism_enabled(),
    "tensorflow.python.debug.lib.check_numerics_callback": lambda module: list(vars(module._state)),  # noqa: SLF001  no public way
}
"""What TensorFlow's public functions only switch on: eager execution off, NumPy's ways for tensors, debugging."""

_Setting = tuple[Callable[[], Any], Callable[[Any], object]]


class Settings:
    """What was set when Keras was first seen: before any student code, where the worker has imported it."""

    def __init__(self) -> None:
        self._before: list[tuple[Any, _Setting]] | None = None

    def restore(self) -> None:
        """Put everything back.

        Raises:
            RuntimeError: student code set something that cannot be; another process must go on.
        """
        keras, tensorflow = sys.modules.get("keras"), sys.modules.get("tensorflow")
        if keras is None or tensorflow is None:
            return
        if self._before is None:
            self._before = [(setting[0](), setting) for setting in _settings(keras, tensorflow)]
            return
        for value, (get, put) in self._before:
            if get() != value:
                put(value)
                if get() != value:
                    raise RuntimeError("a setting of the process cannot be put back")


def _settings(keras: Any, tensorflow: Any) -> Iterator[_Setting]:
    for name in _OF_KERAS:
        if hasattr(keras.config, name):
            yield getattr(keras.config, name), getattr(keras.config, f"set_{name}")
    yield keras.config.is_traceback_filtering_enabled, _switch(keras.config, "traceback_filtering")
    named = keras.saving.get_custom_objects()
    yield named.copy, lambda before: (named.clear(), named.update(before))
    config = tensorflow.config
    yield config.functions_run_eagerly, config.run_functions_eagerly
    yield config.optimizer.get_jit, config.optimizer.set_jit
    yield config.optimizer.get_experimental_options, _optimizer(config.optimizer)
    yield config.get_soft_device_placement, config.set_soft_device_placement
    yield config.experimental.get_synchronous_execution, config.experimental.set_synchronous_execution
    for name, look in _ONE_WAY.items():
        if name in sys.modules:
            yield partial(look, sys.modules[name]), lambda _: None


def _switch(module: Any, name: str) -> Callable[[bool], object]:
    enable, disable = getattr(module, f"enable_{name}"), getattr(module, f"disable_{name}")
    return lambda on: enable() if on else disable()


def _optimizer(optimizer: Any) -> Callable[[dict[str, Any]], object]:
    """Options that were not there get no value again."""
    get, put = optimizer.get_experimental_options, optimizer.set_experimental_options
    return lambda before: put({**dict.fromkeys(get()), **before})
