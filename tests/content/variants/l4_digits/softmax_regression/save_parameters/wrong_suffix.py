# another file
# names: other_file

import numpy as np


def save_parameters(path, W, b):
    np.savez(path + ".saved", W=W, b=b)


def load_parameters(path):
    data = np.load(path)
    return data["W"], data["b"]
