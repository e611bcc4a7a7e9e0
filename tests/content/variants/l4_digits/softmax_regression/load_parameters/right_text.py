# text with all digits

import numpy as np


def save_parameters(path, W, b):
    with open(path, "w") as f:
        for row in [*np.asarray(W).tolist(), np.asarray(b).tolist()]:
            print(*map(repr, row), file=f)


def load_parameters(path):
    with open(path) as f:
        rows = [[float(v) for v in line.split()] for line in f]
    return np.array(rows[:-1]), np.array(rows[-1])
