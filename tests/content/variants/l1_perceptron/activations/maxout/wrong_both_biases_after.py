# both biases are added to both maps (or after the comparison)
# names: both_biases_after

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.maximum(x @ W1, x @ W2) + b1 + b2
