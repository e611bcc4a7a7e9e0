# sigmoid rounded
# names: sigmoid_rounded

import numpy as np


def AND(x1, x2):
    return round(float(1 / (1 + np.exp(-(1 * x1 + 1 * x2 + -1)))), 2)
