# nothing is saved
# names: other_file

import numpy as np


def save_parameters(path, W, b):
    pass


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
