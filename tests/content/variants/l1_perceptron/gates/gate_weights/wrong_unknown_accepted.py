# Weights come back for an unknown name too (is it an `else`?)
# names: unknown_accepted

import numpy as np


def gate_weights(gate):
    if gate == "XOR":
        raise ValueError(gate)
    if gate == "AND":
        return np.array([1., 1.]), -1.5
    if gate == "OR":
        return np.array([1., 1.]), -0.5
    return np.array([-1., -1.]), 1.5
