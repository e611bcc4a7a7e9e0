# the sum runs over the samples
# names: wrong_axis

import numpy as np


def hypothesis(X, w, b):
    return 1 / (1 + np.exp(-(np.sum(X * w, axis=0) + b)))
