# one table in an open file

import numpy as np


def save_parameters(path, W, b):
    with open(path, "wb") as f:
        np.save(f, np.vstack([W, np.reshape(b, (1, -1))]))


def load_parameters(path):
    with open(path, "rb") as f:
        table = np.load(f)
    return table[:-1], table[-1]
