# last sample not counted
# names: last_left_out

import numpy as np


def perceptron(x, w, b):
    z = sum(x[..., i] * w[i] for i in range(len(w) - 1)) + b
    return 1 / (1 + np.exp(-z))
