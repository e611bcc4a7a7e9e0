# abs missing minus
# names: plus_absolute

import numpy as np


def log_loss_from_logits(y, z):
    return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(np.abs(z))))
