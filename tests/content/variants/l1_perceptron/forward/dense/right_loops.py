# three loops

import numpy as np


def dense(X, W, b):
    n, d = X.shape
    m = W.shape[1]
    result = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            result[i, j] = b[j]
            for k in range(d):
                result[i, j] += X[i, k] * W[k, j]
    return result
