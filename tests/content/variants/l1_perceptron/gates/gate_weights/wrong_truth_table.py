# that is the gate's truth table
# names: truth_table

import numpy as np


def gate_weights(gate):
    t = {"AND": np.array([0, 0, 0, 1]), "OR": np.array([0, 1, 1, 1]), "NAND": np.array([1, 1, 1, 0])}
    if gate not in t:
        raise ValueError(gate)
    return t[gate]
