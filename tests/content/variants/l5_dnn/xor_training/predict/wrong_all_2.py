# all
# names: all_or_none

import numpy as np


def predict(P):
    return float(np.all(P > 0.5))
