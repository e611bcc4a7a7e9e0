# b first
# names: order

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W, b=b)


def load_parameters(path):
    data = np.load(path)
    return data["b"], data["W"]
