# one maximum is taken over the last axis
# names: row_maximum

import numpy as np


def relu(z):
    return np.max(z, axis=-1)
