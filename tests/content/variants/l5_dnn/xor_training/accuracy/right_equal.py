# np.equal, single precision

import numpy as np


def accuracy(P, Y):
    return np.equal(np.where(P > 0.5, 1, 0), Y).astype(np.float32).mean()
