# f.files in order

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, b=b, W=W)


def load_parameters(path):
    data = dict(np.load(path))
    return data.pop("W"), data.pop("b")
