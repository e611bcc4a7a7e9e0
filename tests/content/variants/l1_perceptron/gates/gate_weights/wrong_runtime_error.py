# unknown names are noticed, but the exception is a RuntimeError
# names: runtime_error

import numpy as np


def gate_weights(gate):
    if gate == "AND":
        return np.array([1., 1.]), -1.5
    if gate == "OR":
        return np.array([1., 1.]), -.5
    if gate == "NAND":
        return np.array([-1., -1.]), 1.5
    raise RuntimeError(gate)
