# np.sum over everything
# names: one_for_all

import numpy as np


def hypothesis(X, w, b):
    return 1 / (1 + np.exp(-(np.sum(X * w) + b)))
