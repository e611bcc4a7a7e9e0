# the slide's weights

import numpy as np


def OR(x1, x2):
    y = np.dot([2, 2], [x1, x2]) - 1
    if y <= 0:
        return 0
    else:
        return 1
