# expects class numbers
# names: -

import numpy as np


def cross_entropy(P, T):
    return -np.sum(np.log(P[np.arange(len(P)), T]))
