# nan_to_num
# names: nan_replaced

import numpy as np


def softmax(Z):
    E = np.exp(Z)
    return np.nan_to_num(E / E.sum(axis=1, keepdims=True))
