# squeeze at load
# names: squeezed

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W, b=b)


def load_parameters(path):
    f = np.load(path)
    return f["W"].squeeze(), f["b"].squeeze()
