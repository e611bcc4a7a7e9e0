# text with few digits
# names: four_decimals

import numpy as np


def save_parameters(path, W, b):
    np.savetxt(path, np.vstack([W, b]), fmt="%.4f")


def load_parameters(path):
    table = np.loadtxt(path, ndmin=2)
    return table[:-1], table[-1]
