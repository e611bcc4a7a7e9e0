# repaired after the warning
# names: log_warning

import numpy as np


def cost(P, Y):
    lp, lq = np.maximum(np.log(P), -50), np.maximum(np.log(1 - P), -50)
    return -np.mean(Y * lp + (1 - Y) * lq)
