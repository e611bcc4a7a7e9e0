# the slide's weights

import numpy as np


def AND(x1, x2):
    return int(np.sum(np.array([1, 1]) * np.array([x1, x2])) - 1 > 0)
