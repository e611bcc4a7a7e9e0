# text with %.17g

import numpy as np


def save_parameters(path, W, b):
    with open(path, "w") as f:
        np.savetxt(f, np.vstack([W, np.reshape(b, (1, -1))]), fmt="%.17g")


def load_parameters(path):
    V = np.loadtxt(path, ndmin=2)
    return V[:-1], V[-1]
