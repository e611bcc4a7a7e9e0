# w is a table
# names: column_weights

import numpy as np


def gate_weights(gate):
    t = {"AND": (np.array([[1.], [1.]]), -1.5), "OR": (np.array([[1.], [1.]]), -.5), "NAND": (np.array([[-1.], [-1.]]), 1.5)}
    if gate not in t:
        raise ValueError(gate)
    return t[gate]
