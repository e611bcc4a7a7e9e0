# it works only where z is a flat row of numbers
# names: one_axis_only

import numpy as np


def relu(z):
    out = []
    for v in z:
        out.append(v if v > 0 else 0)
    return np.array(out)
