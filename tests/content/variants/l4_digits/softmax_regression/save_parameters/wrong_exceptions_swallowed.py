# exceptions swallowed
# names: -

import numpy as np


def save_parameters(path, W, b):
    try:
        np.savez(path, W=W, b=b)
    except Exception:
        print("could not save")


def load_parameters(path):
    f = np.load(path)
    return f["W"], f["b"]
