# 1-s^2
# names: tanh_of_sigmoid

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_derivative(z):
    return 1 - sigmoid(z) ** 2
