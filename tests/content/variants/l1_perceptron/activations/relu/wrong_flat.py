# the result is flat
# names: flat

import numpy as np


def relu(z):
    return [max(0, v) for v in np.ravel(z)]
