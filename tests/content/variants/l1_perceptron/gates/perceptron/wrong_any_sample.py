# one decision comes back for all samples (whether any of them fires)
# names: any_sample

import numpy as np


def perceptron(x, w, b):
    return int(np.any(x @ w + b > 0))
