# log1p overflow
# names: loss_overflow

import numpy as np


def log_loss_from_logits(y, z):
    return np.mean(np.log1p(np.exp((1 - 2 * y) * z)))
