# sigmoid
# names: sigmoid

import numpy as np


def NAND(x1, x2):
    return 1 / (1 + np.exp(-(-2 * x1 + -2 * x2 + 3)))
