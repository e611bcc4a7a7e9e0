# -logaddexp as log-probabilities

import numpy as np


def log_loss_from_logits(y, z):
    logp = -np.logaddexp(0, -z)
    logq = -np.logaddexp(0, z)
    return -np.mean(np.where(y > 0.5, logp, logq))
