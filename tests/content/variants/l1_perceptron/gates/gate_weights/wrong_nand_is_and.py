# NAND not turned around
# names: inverted

import numpy as np


def gate_weights(gate):
    if gate in ("AND", "NAND"):
        return np.array([0.5, 0.5]), -0.7
    if gate == "OR":
        return np.array([0.5, 0.5]), -0.2
    raise ValueError(gate)
