# the training part is not ascending
# names: train_rotated

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    folds = np.array_split(np.arange(n), k)
    return [(np.concatenate(folds[i + 1 :] + folds[:i]), folds[i]) for i in range(k)]
