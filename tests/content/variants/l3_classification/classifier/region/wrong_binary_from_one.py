# binary code
# names: binary_from_one

import numpy as np


def region(z):
    return (z[:, 0] > 0) * 2 + (z[:, 1] > 0) + 1
