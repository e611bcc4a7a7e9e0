# exp
# names: perplexity

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-10, 1 - 1e-10)
    return np.exp(-np.mean(T * np.log(P) + (1 - T) * np.log(1 - P)))
