# an exception derived from ValueError

import numpy as np


class UnknownGate(ValueError):
    pass
def gate_weights(gate):
    if gate not in {"AND", "OR", "NAND"}:
        raise UnknownGate(gate)
    s = {"AND": 1, "OR": 1, "NAND": -1}[gate]
    t = {"AND": 1.2, "OR": 0.1, "NAND": 1.2}[gate]
    return s * np.array([0.9, 1.0]), -s * t
