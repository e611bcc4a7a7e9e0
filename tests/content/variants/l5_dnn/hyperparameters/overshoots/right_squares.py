# squares

import numpy as np


def overshoots(path, minimum=0.0):
    d = (np.asarray(path) - minimum) ** 2
    return d[-1] > d[0]
