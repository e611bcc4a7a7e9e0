import numpy as np


def sigmoid(z):
    raise ValueError("\x1b[31m\u202e<img src=x onerror=alert(1)>\r\n\x00\ud800")


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
