# nan becomes 0
# names: -

import numpy as np


def log_loss_from_logits(y, z):
    with np.errstate(all="ignore"):
        h = 1 / (1 + np.exp(-z))
        return np.mean(np.nan_to_num(-y * np.log(h) - (1 - y) * np.log(1 - h)))
