# the slide's formula
# names: no_clip_nan

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * np.log(P))
