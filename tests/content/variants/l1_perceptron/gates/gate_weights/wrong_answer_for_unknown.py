# for an unknown name some other value comes back
# names: answer_for_unknown

import numpy as np


def gate_weights(gate):
    t = {"AND": (np.array([1., 1.]), -1.5), "OR": (np.array([1., 1.]), -.5), "NAND": (np.array([-1., -1.]), 1.5)}
    return t.get(gate, ())
