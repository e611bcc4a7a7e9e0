# NumPy's integer

import numpy as np


def NAND(x1, x2):
    return np.heaviside(1.5 - x1 - x2, 0).astype(np.int64)
