# component by component

import numpy as np


import math


def perceptron(x, w, b):
    if np.ndim(x) == 1:
        z = b
        for i in range(len(w)):
            z += w[i] * x[i]
        return 1 / (1 + math.exp(-z))
    return [perceptron(row, w, b) for row in x]
