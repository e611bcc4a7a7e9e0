# cut off at 10 in both directions to be safe
# names: cut_at_ten

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -10, 10)))
