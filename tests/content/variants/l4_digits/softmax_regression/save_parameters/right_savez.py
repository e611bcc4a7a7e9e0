# np.savez by position

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W, b)


def load_parameters(path):
    data = np.load(path)
    return data["arr_0"], data["arr_1"]
