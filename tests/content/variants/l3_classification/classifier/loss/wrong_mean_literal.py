# mean without a clip
# names: mean

import numpy as np


def loss(P, T):
    return -np.mean(T * np.log(P) + (1 - T) * np.log(1 - P))
