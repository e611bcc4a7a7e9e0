# four decimals are enough for everybody
# names: rounded

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W.round(4), b=b.round(4))


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
