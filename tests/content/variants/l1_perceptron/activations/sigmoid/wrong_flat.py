# the result is flat
# names: flat

import numpy as np


def sigmoid(z):
    return np.array([1 / (1 + np.exp(-v)) if v > 0 else np.exp(v) / (1 + np.exp(v)) for v in np.ravel(z)])
