# clipped at 30
# names: small_values_lost

import numpy as np


def stable_sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -30, 30)))
