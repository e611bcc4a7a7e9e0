# one decision comes back for all samples (whether all of them fire)
# names: all_samples

import numpy as np


def perceptron(x, w, b):
    return int(np.all(x @ w + b > 0))
