import numpy as np


def perceptron(x, w, b):
    return np.where(np.matrix(x) * np.matrix(w).T + b > 0, 1, 0)
