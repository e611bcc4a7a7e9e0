# sample by sample

import numpy as np


def squared_error(P, T):
    return float(np.einsum("nk,nk->n", P - T, P - T).sum())
