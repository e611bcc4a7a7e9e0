# the values are right, but the result is transposed
# names: result_transposed

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.maximum((W1.T @ x.T).T + b1, (W2.T @ x.T).T + b2).T
