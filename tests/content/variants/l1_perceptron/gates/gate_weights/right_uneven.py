# different weights for the two inputs

import numpy as np


def gate_weights(gate):
    if gate not in ("AND", "OR", "NAND"):
        raise ValueError("unknown gate")
    if gate == "OR":
        return np.array([0.7, 3.0]), -0.3
    sign = 1 if gate == "AND" else -1
    return sign * np.array([0.4, 0.9]), sign * -1.1
