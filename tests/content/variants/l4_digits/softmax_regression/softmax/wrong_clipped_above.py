# clip 50
# names: clipped_above

import numpy as np


def softmax(Z):
    E = np.exp(np.minimum(Z, 50))
    return E / E.sum(axis=1, keepdims=True)
