# for positive z the result is below 0.5 too, since the sign of z gets lost
# names: smaller_part

import numpy as np


def sigmoid(z):
    z = np.asarray(z, float)
    return np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z)))
