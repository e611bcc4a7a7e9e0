# results are stored in an array like x
# names: truncated

import numpy as np


def hypothesis(x, a, b):
    result = np.zeros_like(x)
    for i in range(len(x)):
        result[i] = 1 / (1 + np.exp(-(a * x[i] + b)))
    return result
