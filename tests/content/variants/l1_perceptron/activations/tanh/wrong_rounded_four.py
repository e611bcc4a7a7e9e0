# the values are rounded to four digits
# names: rounded_four

import numpy as np


def tanh(z):
    return np.round(np.tanh(z), 4)
