# no bias
# names: no_bias

import numpy as np


def predict(X, W, b):
    Z = X @ W
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
