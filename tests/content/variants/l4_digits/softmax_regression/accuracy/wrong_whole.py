# whole array
# names: whole_array

import numpy as np


def accuracy(P, T):
    return np.mean(np.argmax(P) == np.argmax(T))
