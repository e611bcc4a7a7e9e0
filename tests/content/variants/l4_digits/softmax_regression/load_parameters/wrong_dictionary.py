# dict returned
# names: dictionary

import numpy as np


def save_parameters(path, W, b):
    np.savez(path, W=W, b=b)


def load_parameters(path):
    with np.load(path) as f:
        return dict(f)
