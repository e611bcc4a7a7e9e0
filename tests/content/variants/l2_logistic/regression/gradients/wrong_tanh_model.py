# tanh model
# names: tanh_model

import numpy as np


def gradients(x, y, a, b):
    d = np.tanh(a * x + b) - y
    return np.mean(d * x), np.mean(d)
