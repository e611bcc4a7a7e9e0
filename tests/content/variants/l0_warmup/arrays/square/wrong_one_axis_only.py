# it works only where x is a flat row of numbers
# names: one_axis_only

import numpy as np


def square(x):
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = x[i] ** 2
    return y
