# the slide's model, but the derivative of the standard one
# names: slide_model

import numpy as np


def gradients(x, y, a, b):
    e = 1 / (1 + np.exp(-a * x + b)) - y
    return np.mean(e * x), np.mean(e)
