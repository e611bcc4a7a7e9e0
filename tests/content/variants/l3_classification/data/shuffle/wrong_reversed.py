# turned around
# names: reversed

import numpy as np


def shuffle(rng, X, T):
    return X[::-1], T[::-1]
