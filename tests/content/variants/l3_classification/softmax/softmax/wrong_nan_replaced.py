# nan_to_num
# names: nan_replaced

import numpy as np


def softmax(F):
    with np.errstate(all="ignore"):
        E = np.exp(F)
        return np.nan_to_num(E / E.sum(axis=1, keepdims=True))
