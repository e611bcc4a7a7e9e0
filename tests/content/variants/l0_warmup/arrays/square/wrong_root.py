# square root
# names: root

import numpy as np


def square(x):
    with np.errstate(invalid="ignore"):
        return np.sqrt(x)
