# a(x+b)
# names: bias_scaled

import numpy as np


def hypothesis(x, a, b):
    return 1 / (1 + np.exp(-a * (x + b)))
