# global sum
# names: whole_array

import numpy as np


def predict(X, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max())
    return E / E.sum()
