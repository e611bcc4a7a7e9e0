# normal numbers made from uniform ones

import numpy as np


def init_params(rng):
    u, v = 1 - rng.random(9), rng.random(9)
    z = np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)
    return {"W1": z[:4].reshape(2, 2), "b1": z[4:6], "W2": z[6:8].reshape(2, 1), "b2": z[8:]}
