# list of tuples as on the slide

import numpy as np


def probability_grid(predict, low, high, n):
    locations = []
    for x2 in np.linspace(low, high, n):
        for x1 in np.linspace(low, high, n):
            locations.append((x1, x2))
    return predict(locations).reshape((n, n))
