# the factor 2 forgotten
# names: half_argument

import numpy as np


def tanh(z):
    return 2 / (1 + np.exp(-np.clip(z, -500, 500))) - 1
