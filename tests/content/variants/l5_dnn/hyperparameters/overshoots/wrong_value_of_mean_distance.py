# value of mean distance
# names: mean_distance

import numpy as np


def overshoots(path, minimum=0.0):
    d = np.abs(path - minimum)
    return bool(d.mean() > d[0])
