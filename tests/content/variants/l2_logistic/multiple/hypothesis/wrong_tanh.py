# tanh
# names: tanh

import numpy as np


def hypothesis(X, w, b):
    return np.tanh(X @ w + b)
