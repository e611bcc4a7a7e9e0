# the inputs are weighted where they are
# names: in_place

import numpy as np


def perceptron(x, w, b):
    x *= w
    return np.where(x.sum(axis=-1) + b > 0, 1, 0)
