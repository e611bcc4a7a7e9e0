# keeps last
# names: partly_shuffled

import numpy as np


def shuffle(rng, X, T):
    idx = np.append(rng.permutation(len(X) - 1), len(X) - 1)
    return X[idx], T[idx]
