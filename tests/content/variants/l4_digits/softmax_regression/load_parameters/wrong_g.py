# text with six digits
# names: six_digits

import numpy as np


def save_parameters(path, W, b):
    np.savetxt(path, np.vstack([W, b]), fmt="%g")


def load_parameters(path):
    table = np.loadtxt(path, ndmin=2)
    return table[:-1], table[-1]
