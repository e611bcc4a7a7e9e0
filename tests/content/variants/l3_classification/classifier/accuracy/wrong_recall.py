# recall
# names: ones_only

import numpy as np


def accuracy(P, T):
    return np.sum((P > 0.5) & (T == 1)) / np.sum(T == 1) if np.any(T == 1) else 0.0
