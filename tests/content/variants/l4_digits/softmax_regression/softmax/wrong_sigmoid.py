# sigmoid
# names: sigmoid

import numpy as np


def softmax(Z):
    return 0.5 * (1 + np.tanh(np.asarray(Z) / 2))
