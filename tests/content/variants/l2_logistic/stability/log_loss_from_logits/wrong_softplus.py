# log(1 + e^z)
# names: softplus_overflow

import numpy as np


def log_loss_from_logits(y, z):
    return np.mean(np.log(1 + np.exp(z)) - y * z)
