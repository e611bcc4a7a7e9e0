# argmax
# names: argmax

import numpy as np


def accuracy(P, Y):
    return np.mean(np.argmax(P, 1) == np.argmax(Y, 1))
