# base 2
# names: base_two

import numpy as np


def softmax(F):
    e = 2.0 ** (F - F.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
