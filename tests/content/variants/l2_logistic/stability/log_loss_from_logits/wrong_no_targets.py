# missing -yz
# names: no_targets

import numpy as np


def log_loss_from_logits(y, z):
    return np.mean(np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z))))
