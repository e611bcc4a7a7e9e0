# a decision
# names: rounded

import numpy as np


def hypothesis(x, a, b):
    h = 1 / (1 + np.exp(-(a * x + b)))
    return (h > 0.5).astype(float)
