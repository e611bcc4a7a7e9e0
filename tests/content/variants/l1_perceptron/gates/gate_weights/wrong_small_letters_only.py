# one gate only, under a name in small letters, and nothing for all others
# names: -

import numpy as np


def gate_weights(gate):
    if gate == "and":
        return np.array([0.5, 0.5]), -0.7
