# a stable sigmoid, then logarithms
# names: through_probability

import numpy as np


def log_loss_from_logits(y, z):
    h = 0.5 * (1 + np.tanh(0.5 * z))
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
