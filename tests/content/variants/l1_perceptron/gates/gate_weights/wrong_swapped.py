# AND and OR swapped
# names: and_like_or

import numpy as np


def gate_weights(gate):
    if gate == "OR":
        return np.array([1.0, 1.0]), -1.5
    if gate == "AND":
        return np.array([1.0, 1.0]), -0.5
    if gate == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(gate)
