# clipped at 700
# names: clipped

import numpy as np


def softmax(F):
    e = np.exp(np.clip(F, -700, 700))
    return e / e.sum(axis=1, keepdims=True)
