# masks
# names: masks

import numpy as np


def kfold_indices(n, k):
    if k < 2 or k > n:
        raise ValueError
    result = []
    for fold in np.array_split(np.arange(n), k):
        mask = np.zeros(n, dtype=bool)
        mask[fold] = True
        result.append((~mask, mask))
    return result
