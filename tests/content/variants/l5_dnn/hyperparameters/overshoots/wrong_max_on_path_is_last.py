# max on path is last
# names: farthest_is_last

import numpy as np


def overshoots(path, minimum=0.0):
    d = np.abs(path - minimum)
    return bool(np.argmax(d) == len(d) - 1)
