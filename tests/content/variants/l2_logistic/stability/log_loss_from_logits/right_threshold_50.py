# threshold 50

import numpy as np


def log_loss_from_logits(y, z):
    s = np.where(y == 1, -z, z).astype(float)
    return np.mean(np.where(s > 50, s, np.log1p(np.exp(np.minimum(s, 50)))))
