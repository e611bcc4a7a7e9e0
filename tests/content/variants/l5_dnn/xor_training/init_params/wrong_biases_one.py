# biases one
# names: fixed_array

import numpy as np


def init_params(rng):
    return {"W1": rng.standard_normal((2, 2)), "b1": np.ones(2), "W2": rng.standard_normal((2, 1)), "b2": np.ones(1)}
