# norms, 0 or 1

import numpy as np


def overshoots(path, minimum=0.0):
    if np.linalg.norm(path[-1] - minimum) > np.linalg.norm(path[0] - minimum):
        return 1
    return 0
