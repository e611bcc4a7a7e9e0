# nearest point of path
# names: nearest

import numpy as np


def overshoots(path, minimum=0.0):
    d = np.abs(path - minimum)
    return bool(d[-1] > d.min())
