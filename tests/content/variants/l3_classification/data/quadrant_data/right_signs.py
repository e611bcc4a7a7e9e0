# a table of signs, not shuffled

import numpy as np


def quadrant_data(rng):
    signs = np.repeat(np.array([[1, 1], [1, -1], [-1, -1], [-1, 1]]), 30, axis=0)
    X = 7 * signs + np.sqrt(18) * rng.standard_normal((120, 2))
    return X, (signs[:, :1] == signs[:, 1:]).astype(float)
