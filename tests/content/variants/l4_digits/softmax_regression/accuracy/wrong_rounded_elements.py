# threshold
# names: rounded_elements

import numpy as np


def accuracy(P, T):
    return np.mean((P > 0.5) == T)
