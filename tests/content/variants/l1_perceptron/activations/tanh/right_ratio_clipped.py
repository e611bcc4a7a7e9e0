# sinh over cosh of clipped z

import numpy as np


def tanh(z):
    z = np.clip(z, -300, 300)
    return np.sinh(z) / np.cosh(z)
