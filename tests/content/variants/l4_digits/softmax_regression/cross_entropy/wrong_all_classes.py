# all logs, T missing
# names: all_classes

import numpy as np


def cross_entropy(P, T):
    return -np.sum(np.log(np.clip(P, 1e-12, 1)))
