# append mode keeps first
# names: first_kept

import numpy as np


def save_parameters(path, W, b):
    with open(path, "ab") as f:
        np.save(f, W)
        np.save(f, b)


def load_parameters(path):
    with open(path, "rb") as f:
        return np.load(f), np.load(f)
