# NAND raises ValueError, but it is one of the three gates
# names: gate_missing

import numpy as np


def gate_weights(gate):
    if gate == "AND":
        return np.array([1., 1.]), -1.5
    if gate == "OR":
        return np.array([1., 1.]), -0.5
    raise ValueError(gate)
