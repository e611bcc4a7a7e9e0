# at a sum of exactly 0 one half comes out (the second argument of np.heaviside)
# names: half_at_zero

import numpy as np


def perceptron(x, w, b):
    return np.heaviside(x @ w + b, 0.5)
