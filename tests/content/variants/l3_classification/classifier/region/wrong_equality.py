# == 1
# names: equality

import numpy as np


def region(z):
    out = []
    for a, b in z:
        if a == 1 and b == 1:
            out.append(1)
        elif a == -1 and b == 1:
            out.append(2)
        elif a == -1 and b == -1:
            out.append(3)
        else:
            out.append(4)
    return np.array(out)
