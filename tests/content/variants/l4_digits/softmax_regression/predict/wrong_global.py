# maximum of all scores
# names: global_maximum

import numpy as np


def predict(X, W, b):
    Z = X @ W + b
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)
