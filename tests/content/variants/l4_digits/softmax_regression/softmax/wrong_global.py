# maximum of the whole array
# names: global_maximum

import numpy as np


def softmax(Z):
    E = np.exp(Z - np.max(Z))
    return E / E.sum(axis=1, keepdims=True)
