# float32

import numpy as np


def log_loss_from_logits(y, z):
    s = np.where(y == 1, -z, z).astype(np.float32)
    return np.mean(np.maximum(s, 0) + np.log1p(np.exp(-np.abs(s))))
