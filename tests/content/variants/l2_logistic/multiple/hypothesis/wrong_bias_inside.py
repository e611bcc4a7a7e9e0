# the bias inside the sum over the features
# names: bias_each_feature

import numpy as np


def hypothesis(X, w, b):
    return 1 / (1 + np.exp(-np.sum(X * w + b, axis=1)))
