# the slide's exponentials give nan
# names: overflow_nan

import numpy as np


def tanh(z):
    a, b = np.exp(z), np.exp(-z)
    return (a - b) / (a + b)
