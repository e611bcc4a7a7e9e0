# the exponent is clipped

import numpy as np


def stable_sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))
