# rounded to one digit
# names: rounded_one

import numpy as np


def accuracy(y, h):
    return round(float(np.mean((h > 0.5) == y)), 1)
