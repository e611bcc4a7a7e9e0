# rounded to twelve decimals
# names: small_values_lost

import numpy as np


def stable_sigmoid(z):
    return np.round(1 / (1 + np.exp(-np.clip(z, -500, 500))), 12)
