# e is written with too few digits (2.71828)
# names: more_digits_of_e

import numpy as np


def sigmoid(z):
    return 1 / (1 + 2.71828 ** (-np.clip(z, -500, 500)))
