# axis 0 sum
# names: over_samples

import numpy as np


def perceptron(x, w, b):
    return 1 / (1 + np.exp(-(np.sum(x * w, axis=0) + b)))
