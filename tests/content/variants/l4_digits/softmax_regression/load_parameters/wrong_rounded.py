# savetxt default
# names: rounded

import numpy as np


def save_parameters(path, W, b):
    np.savetxt(path, np.vstack([W, b]), fmt="%.6f")


def load_parameters(path):
    V = np.loadtxt(path, ndmin=2)
    return V[:-1], V[-1]
