# not overwritten if exists
# names: first_kept

import os
import numpy as np


def save_parameters(path, W, b):
    if not os.path.exists(path):
        np.savez(path, W=W, b=b)


def load_parameters(path):
    f = np.load(path)
    return f["W"], f["b"]
