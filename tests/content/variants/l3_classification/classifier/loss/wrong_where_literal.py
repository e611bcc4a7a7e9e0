# where, without a clip
# names: no_clip_infinite

import numpy as np


def loss(P, T):
    return -np.sum(np.where(T == 1, np.log(np.where(T == 1, P, 1)), np.log(np.where(T == 0, 1 - P, 1))))
