# that is tanh of twice z
# names: double_argument

import numpy as np


def tanh(z):
    return np.tanh(2 * z)
