# a list of losses
# names: per_sample

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-9, 1 - 1e-9)
    return [float(-(t * np.log(p) + (1 - t) * np.log(1 - p))) for t, p in zip(y, h)]
