# own predict, count_nonzero

import numpy as np


def predict(P):
    return (P > 0.5).astype(int)


def accuracy(P, Y):
    return np.count_nonzero(predict(P) == Y) / Y.size
