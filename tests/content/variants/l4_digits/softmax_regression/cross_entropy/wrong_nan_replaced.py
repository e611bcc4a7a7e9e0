# nan_to_num
# names: nan_replaced

import numpy as np


def cross_entropy(P, T):
    return -np.sum(np.nan_to_num(T * np.log(P)))
