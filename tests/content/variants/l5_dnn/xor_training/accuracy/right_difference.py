# one minus the mean difference

import numpy as np


def accuracy(P, Y):
    return 1 - np.abs((P > 0.5) * 1.0 - Y).mean()
