# only the biases are drawn
# names: zero_weights

import numpy as np


def init_params(rng):
    return {"W1": np.zeros((2, 2)), "b1": rng.normal(size=2), "W2": np.zeros((2, 1)), "b2": rng.normal(size=1)}
