# rounded 6
# names: six_digits

import numpy as np


def stable_sigmoid(z):
    return np.round(0.5 + 0.5 * np.tanh(np.asarray(z) / 2), 6)
