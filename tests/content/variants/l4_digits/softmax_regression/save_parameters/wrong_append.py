# never overwrites
# names: -

import numpy as np


import os


def save_parameters(path, W, b):
    if os.path.exists(path):
        raise FileExistsError(path)
    np.savez(path, W=W, b=b)


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
