# one decision for all samples
# names: one_for_all

import numpy as np


def perceptron(x, w, b):
    return int(np.sum(x * w) + b > 0)
