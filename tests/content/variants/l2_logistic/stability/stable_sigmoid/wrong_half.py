# tanh(z) without the half
# names: half_tanh

import numpy as np


def stable_sigmoid(z):
    return (np.tanh(z) + 1) / 2
