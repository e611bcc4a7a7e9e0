# missing max
# names: no_maximum

import numpy as np


def log_loss_from_logits(y, z):
    return np.mean(-z * y + np.log1p(np.exp(-np.abs(z))))
