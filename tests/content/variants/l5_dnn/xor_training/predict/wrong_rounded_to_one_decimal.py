# rounded to one decimal
# names: one_decimal

import numpy as np


def predict(P):
    return np.round(P, 1)
