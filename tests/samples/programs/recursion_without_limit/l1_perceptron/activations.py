import numpy as np


import sys

sys.setrecursionlimit(10**9)


def sigmoid(z):
    return [sigmoid(z)]


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
