# W.T saved
# names: transposed

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W.T, b=b)


def load_parameters(path):
    f = np.load(path)
    return f["W"], f["b"]
