# small letters are accepted
# names: lower_case

import numpy as np


def gate_weights(gate):
    gate = gate.upper()
    if gate == "AND":
        return np.array([0.5, 0.5]), -0.7
    if gate == "OR":
        return np.array([0.5, 0.5]), -0.2
    if gate == "NAND":
        return np.array([-0.5, -0.5]), 0.7
    raise ValueError(gate)
