# only crossing
# names: only_crossing

import numpy as np


def overshoots(path, minimum=0.0):
    d = np.abs(np.asarray(path) - minimum)
    return bool(d[-1] > d[0] and (path[-1] - minimum) * (path[0] - minimum) < 0)
