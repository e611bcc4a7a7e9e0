# np.heaviside times z

import numpy as np


def relu(z):
    return np.heaviside(z, 0) * z
