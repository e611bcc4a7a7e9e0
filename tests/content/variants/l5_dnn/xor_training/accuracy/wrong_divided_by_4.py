# divided by 4
# names: divided_by_four

import numpy as np


def accuracy(P, Y):
    return np.sum((P > 0.5) == Y) / 4
