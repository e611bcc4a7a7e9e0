# the slide's formula
# names: overflow_nan

import numpy as np


def softmax(F):
    return np.exp(F) / np.exp(F).sum(axis=1, keepdims=True)
