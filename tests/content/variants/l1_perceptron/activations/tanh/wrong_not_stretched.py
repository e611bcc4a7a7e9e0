# that is the sigmoid of twice z, from 0 to 1
# names: not_stretched

import numpy as np


def tanh(z):
    return 1 / (1 + np.exp(-2 * np.clip(z, -300, 300)))
