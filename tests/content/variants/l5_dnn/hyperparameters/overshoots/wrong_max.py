# max
# names: came_back

import numpy as np


def overshoots(path, minimum=0.0):
    d = np.abs(path - minimum)
    return bool(d.max() > d[-1])
