# np.max over a stack of z and zeros

import numpy as np


def relu(z):
    return np.max(np.stack([np.asarray(z), np.zeros(np.shape(z))]), axis=0)
