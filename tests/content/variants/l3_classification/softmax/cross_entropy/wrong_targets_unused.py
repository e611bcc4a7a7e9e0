# KL with entropy of P
# names: targets_unused

import numpy as np


def cross_entropy(P, T):
    return -np.sum(P * np.log(np.clip(P, 1e-12, 1)))
