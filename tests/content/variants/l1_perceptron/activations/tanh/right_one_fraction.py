# one fraction with e^(2z), clipped

import numpy as np


def tanh(z):
    z = np.clip(z, -300, 300)
    return 1 - 2 / (np.exp(2 * z) + 1)
