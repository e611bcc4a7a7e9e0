# overflow
# names: overflow

import numpy as np


def predict(X, W, b):
    E = np.exp(X @ W + b)
    return E / E.sum(axis=1, keepdims=True)
