import numpy as np


def sigmoid(z):
    name = “sigmoid”
    return 1 / (1 + np.exp(-z))
