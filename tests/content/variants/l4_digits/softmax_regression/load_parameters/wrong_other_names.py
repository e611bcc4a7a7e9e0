# a KeyError: b is saved under another name
# names: other_names

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W, bias=b)


def load_parameters(path):
    f = np.load(path)
    return f["W"], f["b"]
