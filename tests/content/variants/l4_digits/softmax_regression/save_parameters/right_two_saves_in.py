# two saves in one file

import numpy as np


def save_parameters(path, W, b):
    with open(path, "wb") as f:
        np.save(f, W)
        np.save(f, b)


def load_parameters(path):
    with open(path, "rb") as f:
        W = np.load(f)
        b = np.load(f)
    return W, b
