# bounds and setdiff1d, a tuple of lists

import numpy as np


class FoldError(ValueError):
    pass


def kfold_indices(n, k):
    if k <= 1 or n < k:
        raise FoldError("no such folds")
    sizes = np.full(k, n // k)
    sizes[: n % k] += 1
    bounds = np.concatenate([[0], np.cumsum(sizes)])
    everything = np.arange(n)
    return tuple([np.setdiff1d(everything, everything[a:b]), everything[a:b]] for a, b in zip(bounds[:-1], bounds[1:]))
