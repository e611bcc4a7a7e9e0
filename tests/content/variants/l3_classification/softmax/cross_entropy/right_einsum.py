# einsum, the clip of Keras

import numpy as np


def cross_entropy(P, T):
    return -np.einsum("nk,nk->", T, np.log(np.clip(P, 1e-7, 1 - 1e-7)))
