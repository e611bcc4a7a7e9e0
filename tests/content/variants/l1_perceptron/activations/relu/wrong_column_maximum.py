# one maximum is taken over the first axis
# names: column_maximum

import numpy as np


def relu(z):
    return np.maximum(0, np.max(z, axis=0))
