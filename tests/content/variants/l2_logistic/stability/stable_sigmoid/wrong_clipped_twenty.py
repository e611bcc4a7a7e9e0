# clip 20
# names: clipped_twenty

import numpy as np


def stable_sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -20, 20)))
