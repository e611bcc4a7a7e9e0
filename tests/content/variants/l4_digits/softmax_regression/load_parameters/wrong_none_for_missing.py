# load missing returns None
# names: none_for_missing

import os
import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W, b=b)


def load_parameters(path):
    if not os.path.exists(path):
        return None
    f = np.load(path)
    return f["W"], f["b"]
