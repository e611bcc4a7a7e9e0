# mean over classes
# names: mean_over_classes

import numpy as np


def cross_entropy(P, T):
    return -np.sum(np.mean(T * np.log(np.clip(P, 1e-12, 1)), axis=1))
