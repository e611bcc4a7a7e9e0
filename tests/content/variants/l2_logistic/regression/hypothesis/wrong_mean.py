# mean returned
# names: mean

import numpy as np


def hypothesis(x, a, b):
    return np.mean(1 / (1 + np.exp(-(a * x + b))))
