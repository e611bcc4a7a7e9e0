# half the sum
# names: half_sum

import numpy as np


def loss(A2, Y):
    return 0.5 * np.sum((A2 - Y) ** 2)
