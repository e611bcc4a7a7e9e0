# the bias first
# names: order

import numpy as np

GATES = {"AND": ([0.5, 0.5], -0.7), "OR": ([0.5, 0.5], -0.2), "NAND": ([-0.5, -0.5], 0.7)}


def gate_weights(gate):
    if gate not in GATES:
        raise ValueError(gate)
    w, b = GATES[gate]
    return b, np.array(w)
