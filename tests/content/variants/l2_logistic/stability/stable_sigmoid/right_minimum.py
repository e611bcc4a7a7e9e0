# the exponent is cut off at 709

import numpy as np


def stable_sigmoid(z):
    return 1.0 / (1.0 + np.exp(np.minimum(-np.asarray(z, float), 709.0)))
