# tanh not rescaled
# names: tanh

import numpy as np


def hypothesis(x, a, b):
    return np.tanh(a * x + b)
