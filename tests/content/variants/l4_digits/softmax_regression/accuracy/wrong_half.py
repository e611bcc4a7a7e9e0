# only above one half
# names: rounded_rows

import numpy as np


def accuracy(P, T):
    return np.mean(((P > 0.5) & (T == 1)).any(axis=1))
