# logaddexp(0, z) - y z
# names: lost_digits

import numpy as np


def log_loss_from_logits(y, z):
    return np.mean(np.logaddexp(0, z) - y * z)
