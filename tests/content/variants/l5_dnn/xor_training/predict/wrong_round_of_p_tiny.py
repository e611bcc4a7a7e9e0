# round of P + tiny
# names: half_added

import numpy as np


def predict(P):
    return np.round(P + 1e-9)
