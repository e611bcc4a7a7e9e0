# that is z cut off at 0 and 1, a ramp of straight lines
# names: ramp

import numpy as np


def sigmoid(z):
    return np.clip(z, 0, 1)
