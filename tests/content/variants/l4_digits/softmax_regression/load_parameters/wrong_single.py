# single precision
# names: single_precision

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W.astype(np.float32), b=b.astype(np.float32))


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
