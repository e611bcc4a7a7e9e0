# X.T @ w
# names: weights_first

import numpy as np


def hypothesis(X, w, b):
    return 1 / (1 + np.exp(-(X.T @ w + b)))
