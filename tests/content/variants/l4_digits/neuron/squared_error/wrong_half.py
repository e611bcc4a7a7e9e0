# half
# names: halved

import numpy as np


def squared_error(P, T):
    return 0.5 * np.sum((P - T) ** 2)
