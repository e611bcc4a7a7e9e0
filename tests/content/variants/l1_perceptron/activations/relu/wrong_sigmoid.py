# that is the sigmoid
# names: sigmoid

import numpy as np


def relu(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))
