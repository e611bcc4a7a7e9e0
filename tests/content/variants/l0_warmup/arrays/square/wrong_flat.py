# the result is flat
# names: flat

import numpy as np


def square(x):
    return np.array([v * v for v in np.ravel(x)])
