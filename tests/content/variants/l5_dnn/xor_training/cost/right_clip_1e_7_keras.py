# clip 1e-7 (Keras)

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-7, 1 - 1e-7)
    return -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))
