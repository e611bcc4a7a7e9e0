# count
# names: count

import numpy as np


def predict(P):
    return np.sum(P > 0.5)
