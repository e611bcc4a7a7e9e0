# strip() lets names with spaces through
# names: spaces_ignored

import numpy as np


def gate_weights(gate):
    name = gate.strip()
    if name == "AND":
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(gate)
