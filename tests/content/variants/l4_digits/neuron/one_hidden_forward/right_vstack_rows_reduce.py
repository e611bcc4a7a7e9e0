# vstack rows, reduce

from functools import reduce
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def one_hidden_forward(X, W1, b1, W2, b2):
    return np.vstack([reduce(lambda a, p: sigmoid(a @ p[0] + p[1]), [(W1, b1), (W2, b2)], x) for x in X])
