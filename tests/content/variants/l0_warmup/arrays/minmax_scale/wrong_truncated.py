# the result has the type of X
# names: truncated

import numpy as np


def minmax_scale(X):
    result = np.zeros_like(X)
    for j in range(X.shape[1]):
        low, high = X[:, j].min(), X[:, j].max()
        if high > low:
            result[:, j] = (X[:, j] - low) / (high - low)
    return result
