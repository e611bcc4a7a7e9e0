# 0 where the logarithm is infinite
# names: infinite_ignored

import numpy as np


def cost(P, Y):
    with np.errstate(all="ignore"):
        terms = np.nan_to_num(Y * np.log(P) + (1 - Y) * np.log(1 - P), posinf=0, neginf=0)
    return -np.mean(terms)
