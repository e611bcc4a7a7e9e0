# rmse
# names: root_of_mean

import numpy as np


def squared_error(P, T):
    return np.sqrt(np.mean((P - T) ** 2))
