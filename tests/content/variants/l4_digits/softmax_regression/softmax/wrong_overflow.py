# the slide's formula
# names: overflow

import numpy as np


def softmax(Z):
    return np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
