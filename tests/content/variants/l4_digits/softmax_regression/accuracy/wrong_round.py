# rounded rows
# names: rounded_rows

import numpy as np


def accuracy(P, T):
    return np.mean((np.round(P) == T).all(axis=1))
