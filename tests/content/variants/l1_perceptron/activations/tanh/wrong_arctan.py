# inverse tangent
# names: arctan

import numpy as np


def tanh(z):
    return np.arctan(z)
