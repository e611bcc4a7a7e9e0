# b as a row
# names: bias_row

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W, b=b.reshape(1, -1))


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
