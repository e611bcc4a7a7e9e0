# single precision

import numpy as np


def cost(P, Y):
    P, Y = np.float32(P), np.float32(Y)
    q = np.maximum(np.float32(1e-15), Y * P + (1 - Y) * (1 - P))
    return np.float32(-np.mean(np.log(q)))
