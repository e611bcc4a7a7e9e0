# keepdims forgotten
# names: sum_not_a_column_shifted

import numpy as np


def softmax(F):
    e = np.exp(F - F.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)
