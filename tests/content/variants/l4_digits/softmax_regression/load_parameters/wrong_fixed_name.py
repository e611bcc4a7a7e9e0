# one file for all
# names: path_ignored

import numpy as np


import os


def save_parameters(path, W, b):
    np.savez(os.path.join(os.path.dirname(path), "model.npz"), W=W, b=b)


def load_parameters(path):
    data = np.load(os.path.join(os.path.dirname(path), "model.npz"))
    return data["W"], data["b"]
