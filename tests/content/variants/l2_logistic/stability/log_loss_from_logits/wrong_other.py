# log(1 + e^-z) + (1 - y) z
# names: other_overflow

import numpy as np


def log_loss_from_logits(y, z):
    return np.mean(np.log1p(np.exp(-z)) + (1 - y) * z)
