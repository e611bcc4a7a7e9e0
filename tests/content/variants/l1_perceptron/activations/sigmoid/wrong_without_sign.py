# negative z give the value of positive z, since the sign of z gets lost
# names: without_sign

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.abs(z)))
