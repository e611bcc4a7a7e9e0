# logaddexp of signed

import numpy as np


def log_loss_from_logits(y, z):
    return float(np.mean(np.logaddexp(0, (1 - 2 * y) * z)))
