# the first save wins
# names: first_kept

import numpy as np


import os


def save_parameters(path, W, b):
    if not os.path.exists(path):
        np.savez(path, W=W, b=b)


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
