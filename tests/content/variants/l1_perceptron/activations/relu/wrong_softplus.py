# log(1 + e^z)
# names: softplus

import numpy as np


def relu(z):
    return np.log(1 + np.exp(z))
