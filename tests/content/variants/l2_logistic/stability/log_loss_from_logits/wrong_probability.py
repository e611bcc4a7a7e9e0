# sigmoid, then logarithms
# names: through_probability

import numpy as np


def log_loss_from_logits(y, z):
    h = 1 / (1 + np.exp(-z))
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
