# one number for all
# names: one_for_all

import numpy as np


def perceptron(x, w, b):
    return 1 / (1 + np.exp(-(np.sum(w * x) + b)))
