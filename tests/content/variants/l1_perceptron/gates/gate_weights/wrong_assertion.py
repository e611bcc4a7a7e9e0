# unknown names are noticed, but the exception is an AssertionError
# names: assertion

import numpy as np


def gate_weights(gate):
    assert gate in ("AND", "OR", "NAND")
    if gate == "AND":
        return np.array([1., 1.]), -1.5
    if gate == "OR":
        return np.array([1., 1.]), -.5
    return np.array([-1., -1.]), 1.5
