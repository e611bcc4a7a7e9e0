# large weights

import numpy as np


def gate_weights(gate):
    if gate == "AND":
        return np.array([1000.0, 1000.0]), -1500.0
    if gate == "OR":
        return np.array([1e6, 1e6]), -1.0
    if gate == "NAND":
        return np.array([-1000.0, -1000.0]), 1500.0
    raise ValueError("x")
