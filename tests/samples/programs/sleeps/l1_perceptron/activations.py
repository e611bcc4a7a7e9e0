import numpy as np


import time


def sigmoid(z):
    time.sleep(3600)
    return 1 / (1 + np.exp(-z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
