# keepdims forgotten, no shift
# names: sum_not_a_column

import numpy as np


def softmax(F):
    return np.exp(F) / np.exp(F).sum(axis=1)
