# clipped just before the overflow, with e^z on top

import numpy as np


def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=np.float64), -709, 709)
    return np.exp(z) / (np.exp(z) + 1)
