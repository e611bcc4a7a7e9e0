# the sum is cut off at 0 and 1, so that values in between come out
# names: ramp

import numpy as np


def perceptron(x, w, b):
    return np.clip(x @ w + b, 0, 1)
