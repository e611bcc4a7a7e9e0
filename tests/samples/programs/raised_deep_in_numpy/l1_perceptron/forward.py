import numpy as np


def dense(X, W, b):
    Z = W @ X
    return Z + b
