# the signs are turned in the caller's logits
# names: in_place

import numpy as np


def log_loss_from_logits(y, z):
    z = np.asarray(z, dtype=float)
    z[np.asarray(y) == 1] *= -1
    return np.mean(np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z))))
