# np.squeeze of a column
# names: squeezed

import numpy as np


def hypothesis(X, w, b):
    return np.squeeze(1 / (1 + np.exp(-(X @ w.reshape(-1, 1) + b))))
