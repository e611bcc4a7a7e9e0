# the bias as one more row of W

import numpy as np


def dense(X, W, b):
    return np.hstack([X, np.ones((X.shape[0], 1))]) @ np.vstack([W, b])
