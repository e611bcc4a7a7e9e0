# b is an array with one number
# names: bias_in_array

import numpy as np


def gate_weights(gate):
    t = {"AND": (np.array([1., 1.]), np.array([-1.5])), "OR": (np.array([1., 1.]), np.array([-.5])), "NAND": (np.array([-1., -1.]), np.array([1.5]))}
    if gate not in t:
        raise ValueError(gate)
    return t[gate]
