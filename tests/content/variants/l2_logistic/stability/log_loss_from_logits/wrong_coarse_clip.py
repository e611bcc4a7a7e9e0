# sigmoid with a clip of 1e-7
# names: clipped_probability

import numpy as np


def log_loss_from_logits(y, z):
    h = np.clip(1 / (1 + np.exp(-np.clip(z, -500, 500))), 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
