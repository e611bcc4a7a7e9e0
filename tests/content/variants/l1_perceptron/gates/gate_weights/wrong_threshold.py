# the threshold in place of the bias
# names: threshold_as_bias

import numpy as np


def gate_weights(gate):
    if gate == "AND":
        return np.array([1.0, 1.0]), 1.5
    if gate == "OR":
        return np.array([1.0, 1.0]), 0.5
    if gate == "NAND":
        return np.array([-1.0, -1.0]), -1.5
    raise ValueError(gate)
