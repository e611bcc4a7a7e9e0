# only upper set
# names: kept_below

import numpy as np


def predict(P):
    return np.where(P > 0.5, 1.0, P)
