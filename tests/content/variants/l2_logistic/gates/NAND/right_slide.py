# the slide's weights

import numpy as np


def NAND(x1, x2):
    return 1 if np.sum(np.array([-2, -2]) * np.array([x1, x2])) + 3 > 0 else 0
