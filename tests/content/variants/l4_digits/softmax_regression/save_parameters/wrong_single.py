# saved in single precision, loaded as it is
# names: single_precision

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W.astype("float32"), b=b.astype("float32"))


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
