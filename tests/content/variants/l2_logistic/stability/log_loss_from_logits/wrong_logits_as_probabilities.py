# the logits are clipped and taken for probabilities
# names: logits_as_probabilities

import numpy as np


def log_loss_from_logits(y, z):
    h = np.clip(z, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
