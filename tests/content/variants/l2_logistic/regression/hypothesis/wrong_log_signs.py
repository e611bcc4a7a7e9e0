# the signs of the slide's log: a < 0, b > 0
# names: plus_exponent

import numpy as np


def hypothesis(x, a, b):
    a, b = -a, -b
    return 1 / (1 + np.exp(-(a * x + b)))
