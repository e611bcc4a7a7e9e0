# nothing is saved
# names: nothing_saved

import numpy as np


def save_parameters(path, W, b):
    pass


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
