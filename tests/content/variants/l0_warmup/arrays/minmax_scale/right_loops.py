# two loops over columns and rows

import numpy as np


def minmax_scale(X):
    n, d = X.shape
    result = np.zeros((n, d))
    for column in range(d):
        low, high = min(X[:, column]), max(X[:, column])
        for row in range(n):
            if high > low:
                result[row, column] = (X[row, column] - low) / (high - low)
    return result
