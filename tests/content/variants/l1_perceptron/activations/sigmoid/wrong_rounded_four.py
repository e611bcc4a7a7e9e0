# the values are rounded to four digits
# names: rounded_four

import numpy as np


def sigmoid(z):
    return np.round(1 / (1 + np.exp(-np.clip(z, -500, 500))), 4)
