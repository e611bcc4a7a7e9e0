# fixed file name
# names: path_ignored

import numpy as np


def save_parameters(path, W, b):
    np.savez("digits.npz", W=W, b=b)


def load_parameters(path):
    f = np.load("digits.npz")
    return f["W"], f["b"]
