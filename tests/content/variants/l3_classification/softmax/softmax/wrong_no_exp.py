# no exponential
# names: no_exponential

import numpy as np


def softmax(F):
    return F / F.sum(axis=1, keepdims=True)
