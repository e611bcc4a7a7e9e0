# computed in single precision

import numpy as np


def minmax_scale(X):
    X = np.asarray(X, dtype=np.float32)
    width = X.max(axis=0) - X.min(axis=0)
    width[width == 0] = 1
    return (X - X.min(axis=0)) / width
