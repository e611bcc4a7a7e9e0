# rmse
# names: root

import numpy as np


def loss(A2, Y):
    return np.sqrt(np.mean((A2 - Y) ** 2))
