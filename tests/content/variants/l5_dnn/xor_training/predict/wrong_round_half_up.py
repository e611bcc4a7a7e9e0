# round half up
# names: half_added

import numpy as np


def predict(P):
    return np.floor(P + 0.5)
