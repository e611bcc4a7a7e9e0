# base 10
# names: base_ten

import numpy as np


def softmax(F):
    e = 10.0 ** (F - F.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
