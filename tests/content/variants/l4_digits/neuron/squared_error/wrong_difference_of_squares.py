# difference of squares
# names: difference_of_squares

import numpy as np


def squared_error(P, T):
    return np.sum(P ** 2 - T ** 2)
