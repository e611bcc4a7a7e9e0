import numpy as np


import time


def sigmoid(z):
    time.sleep(0.3)
    return 0.5 + 0.5 * np.tanh(0.5 * np.asarray(z))


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
