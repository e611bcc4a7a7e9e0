# W and b stacked, which np.save puts into another file
# names: other_file

import numpy as np


def save_parameters(path, W, b):
    np.save(path, np.vstack([W, b]))


def load_parameters(path):
    data = np.load(path)
    return data[:-1], data[-1]
