# an array of one
# names: array

import numpy as np


def NAND(x1, x2):
    return (np.array([[x1, x2]]) @ np.array([-2, -2]) + 3 > 0).astype(int)
