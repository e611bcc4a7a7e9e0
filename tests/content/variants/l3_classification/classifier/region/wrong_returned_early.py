# only first row
# names: returned_early

import numpy as np


def region(z):
    out = []
    for z1, z2 in z:
        if z1 > 0 and z2 > 0:
            out.append(1)
        elif z1 < 0 and z2 > 0:
            out.append(2)
        elif z1 < 0 and z2 < 0:
            out.append(3)
        else:
            out.append(4)
        return np.array(out)
