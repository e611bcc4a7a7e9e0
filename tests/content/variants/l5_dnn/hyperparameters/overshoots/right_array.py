# distances of all points

import numpy as np


def overshoots(path, minimum=0.0):
    distance = np.abs(np.asarray(path) - minimum)
    return distance[-1] > distance[0]
