# np.save adds .npy
# names: other_file

import numpy as np


def save_parameters(path, W, b):
    np.save(path, np.vstack([W, b]))


def load_parameters(path):
    V = np.load(path)
    return V[:-1], V[-1]
