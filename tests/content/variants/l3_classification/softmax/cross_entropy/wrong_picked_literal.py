# no clip, picked
# names: no_clip_infinite

import numpy as np


def cross_entropy(P, T):
    return -np.sum(np.log(P[T == 1]))
