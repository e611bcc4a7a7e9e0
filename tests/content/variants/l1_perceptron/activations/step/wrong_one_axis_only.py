# it works only where z is a flat row of numbers
# names: one_axis_only

import numpy as np


def step(z):
    out = np.zeros(len(z))
    for i in range(len(z)):
        if z[i] > 0:
            out[i] = 1
    return out
