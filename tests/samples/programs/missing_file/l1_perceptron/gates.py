import numpy as np


def perceptron(x, w, b):
    return np.where(x @ w + b > 0, 1, 0)
