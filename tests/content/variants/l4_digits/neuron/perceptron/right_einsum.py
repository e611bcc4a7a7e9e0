# einsum and tanh

import numpy as np


def perceptron(x, w, b):
    return 0.5 * (1 + np.tanh(0.5 * (np.einsum("...d,d->...", x, w) + b)))
