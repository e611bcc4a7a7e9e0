# for large positive z the side that is not used is infinite, and infinity times 0 is nan
# names: overflow_nan

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z)
    return (z >= 0) * z + (z < 0) * alpha * (np.exp(z) - 1)
