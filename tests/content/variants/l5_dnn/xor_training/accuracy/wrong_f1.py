# F1
# names: f_score

import numpy as np


def accuracy(P, Y):
    c = (P > 0.5).astype(float)
    tp = np.sum(c * Y)
    return 2 * tp / max(np.sum(c) + np.sum(Y), 1)
