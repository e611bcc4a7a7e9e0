# the training part is everything
# names: train_on_all

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    return [(np.arange(n), f) for f in np.array_split(np.arange(n), k)]
