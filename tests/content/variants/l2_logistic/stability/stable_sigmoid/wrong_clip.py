# clipped at 10
# names: clipped_ten

import numpy as np


def stable_sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -10, 10)))
