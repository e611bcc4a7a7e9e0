# argmax
# names: class_numbers

import numpy as np


def softmax(F):
    E = np.exp(F - F.max(axis=1, keepdims=True))
    return E.argmax(axis=1)
