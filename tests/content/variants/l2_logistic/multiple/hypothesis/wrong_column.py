# (n, 1)
# names: column

import numpy as np


def hypothesis(X, w, b):
    return 1 / (1 + np.exp(-(X @ w.reshape(-1, 1) + b)))
