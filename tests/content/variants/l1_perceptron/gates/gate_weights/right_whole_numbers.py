# whole numbers, a NumPy number for b

import numpy as np


def gate_weights(gate):
    tab = {"AND": [2, 2, -3], "OR": [2, 2, -1], "NAND": [-2, -2, 3]}
    try:
        *w, b = tab[gate]
    except KeyError as e:
        raise ValueError("unknown gate") from e
    return np.array(w), np.int64(b)
