# squared errors
# names: squared

import numpy as np


def loss(P, T):
    return np.sum((P - T) ** 2)
