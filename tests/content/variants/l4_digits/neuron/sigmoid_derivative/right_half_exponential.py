# the square of one over a hyperbolic cosine, from one exponential

import numpy as np


def sigmoid_derivative(z):
    a = np.exp(-np.abs(np.divide(z, 2)))
    return (a / (1 + a * a)) ** 2
