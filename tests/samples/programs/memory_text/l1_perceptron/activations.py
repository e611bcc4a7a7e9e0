import numpy as np


def sigmoid(z):
    text = "z"
    while True:
        text += text


def step(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)
