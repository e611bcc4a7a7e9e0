# single precision

import numpy as np


def perceptron(x, w, b):
    z = np.float32(x) @ np.float32(w) + np.float32(b)
    return np.float32(1) / (np.float32(1) + np.exp(-z))
