# a sum
# names: sum

import numpy as np


def log_loss_from_logits(y, z):
    return np.sum(np.logaddexp(0, (1 - 2 * y) * z))
