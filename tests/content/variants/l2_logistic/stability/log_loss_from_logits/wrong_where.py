# both branches are computed
# names: overflow

import numpy as np


def log_loss_from_logits(y, z):
    s = np.where(y == 1, -z, z)
    return np.mean(np.where(s > 0, s + np.log1p(np.exp(-s)), np.log1p(np.exp(s))))
