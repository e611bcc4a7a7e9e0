import numpy as np


import os


def sigmoid(z):
    os.abort()


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
