# the elements are added up first, so one number comes back
# names: total

import numpy as np


def relu(z):
    return max(0, np.sum(z))
