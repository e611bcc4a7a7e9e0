# a and b swapped
# names: swapped

import numpy as np


def hypothesis(x, a, b):
    return 1 / (1 + np.exp(-(b * x + a)))
