# that is the GELU, a smooth relative of the ReLU
# names: gelu

import numpy as np


def relu(z):
    z = np.asarray(z, float)
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z ** 3)))
