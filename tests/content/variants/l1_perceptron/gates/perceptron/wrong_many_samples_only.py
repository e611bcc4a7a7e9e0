# it works for a table (n, d) only
# names: many_samples_only

import numpy as np


def perceptron(x, w, b):
    return (np.sum(x * w, axis=1) + b > 0).astype(int)
