# ones
# names: all_equal

import numpy as np


def init_params(rng):
    return {"W1": np.ones((2, 2)), "b1": np.ones(2), "W2": np.ones((2, 1)), "b2": np.ones(1)}
