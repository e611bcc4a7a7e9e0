# tanh without half
# names: half_tanh

import numpy as np


def hypothesis(x, a, b):
    return (np.tanh(a * x + b) + 1) / 2
