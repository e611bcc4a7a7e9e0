# z times a factor that depends on its sign

import numpy as np


def leaky_relu(z, slope=0.1):
    return np.asarray(z) * np.where(np.sign(z) < 0, slope, 1.0)
