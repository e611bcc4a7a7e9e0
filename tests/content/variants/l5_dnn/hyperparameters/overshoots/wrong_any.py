# any point
# names: any_point

import numpy as np


def overshoots(path, minimum=0.0):
    d = np.abs(path - minimum)
    return bool(d.max() > d[0])
