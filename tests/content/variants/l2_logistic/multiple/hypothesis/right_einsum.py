# einsum and tanh

import numpy as np


def hypothesis(X, w, b):
    return 0.5 + 0.5 * np.tanh((np.einsum("ij,j->i", X, w) + b) / 2)
