# large values are cut off at 10
# names: capped_at_ten

import numpy as np


def relu(z):
    return np.clip(z, 0, 10)
