# b is saved, and loaded, before W; what is saved is right

import numpy as np


def save_parameters(path, W, b):
    with open(path, "wb") as file:
        np.save(file, b)
        np.save(file, W)


def load_parameters(path):
    with open(path, "rb") as file:
        b, W = np.load(file), np.load(file)
    return b, W
