# T is max of row
# names: target_value

import numpy as np


def accuracy(P, T):
    return np.mean(P.argmax(axis=1) == T.max(axis=1))
