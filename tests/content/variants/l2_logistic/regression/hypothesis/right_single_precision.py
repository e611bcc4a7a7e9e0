# float32

import numpy as np


def hypothesis(x, a, b):
    z = np.float32(a) * x.astype(np.float32) + np.float32(b)
    return np.float32(1) / (np.float32(1) + np.exp(-z))
