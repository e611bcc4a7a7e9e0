# compressed

import numpy as np


def save_parameters(path, W, b):
    np.savez_compressed(path, weights=W, bias=b)


def load_parameters(path):
    with np.load(path) as f:
        return f["weights"], f["bias"]
