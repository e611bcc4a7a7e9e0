# only W
# names: weights_only

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W, b=b)


def load_parameters(path):
    return np.load(path)["W"]
