# returns list
# names: one_element

import numpy as np


def cross_entropy(P, T):
    return [-np.sum(T * np.log(np.clip(P, 1e-12, 1)))]
