# for XOR your function returns None without a word
# names: xor_nothing

import numpy as np


def gate_weights(gate):
    if gate == "XOR":
        return None
    if gate == "AND":
        return np.array([1., 1.]), -1.5
    if gate == "OR":
        return np.array([1., 1.]), -.5
    if gate == "NAND":
        return np.array([-1., -1.]), 1.5
    raise ValueError(gate)
