# central without 2
# names: doubled

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_gradient(z):
    h = 1e-5
    return (sigmoid(z + h) - sigmoid(z - h)) / h
