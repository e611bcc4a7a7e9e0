# rounded
# names: rounded_off

import numpy as np


def accuracy(P, Y):
    return round(float(np.mean((P > 0.5) == Y)), 2)
