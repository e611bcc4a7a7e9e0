# einsum, as nested lists

import numpy as np


def dense(X, W, b):
    return (np.einsum("nd,dm->nm", X, W) + b[None, :]).tolist()
