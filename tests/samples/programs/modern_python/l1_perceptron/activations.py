import numpy as np


from collections.abc import Callable

Activation = Callable[[float], float]


def sigmoid(z):
    def stable() -> np.ndarray:
        if (half := 0.5 * np.asarray(z)).size:
            return 0.5 + 0.5 * np.tanh(half)
        return half

    return [part for part in (stable(),)][0]


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
