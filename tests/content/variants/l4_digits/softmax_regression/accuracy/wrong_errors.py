# errors
# names: errors

import numpy as np


def accuracy(P, T):
    return np.mean(P.argmax(1) != T.argmax(1))
