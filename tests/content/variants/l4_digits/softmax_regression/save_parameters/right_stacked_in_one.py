# stacked in one array

import numpy as np


def save_parameters(path, W, b):
    with open(path, "wb") as f:
        np.savez(f, V=np.vstack([W, b]))


def load_parameters(path):
    V = np.load(path)["V"]
    return V[:-1], V[-1]
