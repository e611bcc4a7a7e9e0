# that is the sigmoid of twice z
# names: double_argument

import numpy as np


def sigmoid(z):
    return (np.tanh(z) + 1) / 2
