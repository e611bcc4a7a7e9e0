# zeros
# names: all_zero

import numpy as np


def init_params(rng):
    return {"W1": np.zeros((2, 2)), "b1": np.zeros(2), "W2": np.zeros((2, 1)), "b2": np.zeros(1)}
