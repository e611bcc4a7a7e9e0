# z is cut off at -5 and 5, where the curve is not yet flat enough
# names: cut_at_five

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -5, 5)))
