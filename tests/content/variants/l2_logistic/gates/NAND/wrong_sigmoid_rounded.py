# sigmoid rounded
# names: sigmoid_rounded

import numpy as np


def NAND(x1, x2):
    return round(float(1 / (1 + np.exp(-(-2 * x1 + -2 * x2 + 3)))), 2)
