# by the logit

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-13, 1 - 1e-13)
    z = np.log(P / (1 - P))
    return np.sum(np.logaddexp(0, z) - T * z)
