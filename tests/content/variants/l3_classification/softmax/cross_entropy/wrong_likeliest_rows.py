# axis 0 argmax
# names: likeliest_rows

import numpy as np


def cross_entropy(P, T):
    idx = np.argmax(T, axis=0)
    return -np.sum(np.log(np.clip(P[idx, np.arange(P.shape[1])], 1e-12, 1)))
