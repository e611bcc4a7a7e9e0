# axis 0
# names: columns

import numpy as np


def accuracy(P, T):
    return np.mean(np.argmax(P, axis=0) == np.argmax(T, axis=0))
