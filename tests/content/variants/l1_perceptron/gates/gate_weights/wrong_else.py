# everything else is NAND
# names: unknown_accepted

import numpy as np


def gate_weights(gate):
    if gate == "AND":
        return np.array([1.0, 1.0]), -1.5
    if gate == "OR":
        return np.array([1.0, 1.0]), -0.5
    return np.array([-1.0, -1.0]), 1.5
