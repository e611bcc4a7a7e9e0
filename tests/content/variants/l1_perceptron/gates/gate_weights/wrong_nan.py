# nan as a bias
# names: -

import numpy as np


def gate_weights(gate):
    if gate in ("AND", "OR", "NAND"):
        return np.array([1.0, 1.0]), float("nan")
    raise ValueError(gate)
