# log(1 + e) instead of log1p
# names: lost_digits

import numpy as np


def log_loss_from_logits(y, z):
    return np.mean(np.maximum(z, 0) - y * z + np.log(1 + np.exp(-np.abs(z))))
