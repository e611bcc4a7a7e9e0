# b beside the exponential
# names: bias_in_denominator

import numpy as np


def hypothesis(x, a, b):
    return 1 / (1 + np.exp(-a * x) + b)
