# 0 for confident ones
# names: lost_digits

import numpy as np


def log_loss_from_logits(y, z):
    s = (1 - 2 * y) * z
    return np.mean(np.where(s < -30, 0, np.logaddexp(0, s)))
