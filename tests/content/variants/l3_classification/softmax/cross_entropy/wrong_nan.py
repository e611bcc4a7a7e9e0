# nansum, with warnings
# names: no_clip_infinite

import numpy as np


def cross_entropy(P, T):
    return -np.nansum(T * np.log(P))
