# sums of exactly 0
# names: on_the_boundary

import numpy as np


def gate_weights(gate):
    if gate == "AND":
        return np.array([1.0, 1.0]), -2.0
    if gate == "OR":
        return np.array([1.0, 1.0]), -1.0
    if gate == "NAND":
        return np.array([-1.0, -1.0]), 1.0
    raise ValueError(gate)
