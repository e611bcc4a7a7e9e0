# for negative z the exponential alone comes out
# names: no_denominator

import numpy as np


def sigmoid(z):
    z = np.asarray(z, float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e)
