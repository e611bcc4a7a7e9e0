# nothing happens
# names: unchanged

import numpy as np


def shuffle(rng, X, T):
    return X.copy(), T.copy()
