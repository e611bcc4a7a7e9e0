# samples first, then their sum

import numpy as np


def cross_entropy(P, T):
    right = np.einsum("nk,nk->n", P, T)
    return np.sum([-np.log(max(v, 1e-9)) for v in right])
