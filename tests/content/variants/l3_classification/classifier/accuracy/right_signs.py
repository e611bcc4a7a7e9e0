# the slide's signs

import numpy as np


def accuracy(P, T):
    return np.mean(np.sign(P - 0.5) == np.sign(T - 0.5))
