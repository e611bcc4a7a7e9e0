# biases 0
# names: zero_biases

import numpy as np


def init_params(rng):
    return {"W1": rng.normal(size=(2, 2)), "b1": np.zeros(2), "W2": rng.normal(size=(2, 1)), "b2": np.zeros(1)}
