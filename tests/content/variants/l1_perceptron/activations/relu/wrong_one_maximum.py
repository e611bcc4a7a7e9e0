# np.max instead of np.maximum
# names: one_maximum

import numpy as np


def relu(z):
    return max(0, np.max(z))
