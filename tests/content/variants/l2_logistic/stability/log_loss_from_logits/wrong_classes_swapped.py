# targets swapped
# names: classes_swapped

import numpy as np


def log_loss_from_logits(y, z):
    return np.mean(np.logaddexp(0, (2 * y - 1) * z))
