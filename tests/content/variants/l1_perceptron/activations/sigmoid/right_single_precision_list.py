# single precision, and a list of Python numbers for arrays

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=np.float32)
    small = np.exp(-np.abs(z))
    return (np.where(z >= 0, np.float32(1), small) / (1 + small)).tolist()
