# other names than load uses
# names: other_names

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W, b)


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
