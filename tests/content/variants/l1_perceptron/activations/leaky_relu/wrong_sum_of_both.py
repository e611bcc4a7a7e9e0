# the two lines are added
# names: sum_of_both

import numpy as np


def leaky_relu(z, slope=0.1):
    return slope * np.asarray(z) + z
