# sigmoids
# names: sigmoid

import numpy as np


def softmax(F):
    return 0.5 * (1 + np.tanh(F / 2))
