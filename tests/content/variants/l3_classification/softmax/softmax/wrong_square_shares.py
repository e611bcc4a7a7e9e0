# squared
# names: square_shares

import numpy as np


def softmax(F):
    E = F ** 2
    return E / E.sum(axis=1, keepdims=True)
