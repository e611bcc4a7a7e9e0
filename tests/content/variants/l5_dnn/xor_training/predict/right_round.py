# rounding half to even

import numpy as np


def predict(P):
    return np.round(P)
