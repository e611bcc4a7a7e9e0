# transposed trick

import numpy as np


def perceptron(x, w, b):
    return 1 / (1 + np.exp(-(w @ x.T + b)))
