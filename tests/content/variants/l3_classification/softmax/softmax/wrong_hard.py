# one-hot
# names: one_hot

import numpy as np


def softmax(F):
    return (F == F.max(axis=1, keepdims=True)).astype(float)
