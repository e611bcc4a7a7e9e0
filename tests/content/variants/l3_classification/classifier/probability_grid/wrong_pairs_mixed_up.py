# reshape of points (interleave)
# names: pairs_mixed_up

import numpy as np


def probability_grid(predict, low, high, n):
    a = np.linspace(low, high, n)
    points = np.array(np.meshgrid(a, a)).reshape(-1, 2)
    return predict(points).reshape(n, n)
