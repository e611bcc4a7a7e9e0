# itertools

import itertools
import numpy as np


def sig(z, one):
    return one / (one + np.exp(-z))


def saturation_logit(dtype):
    return next(k for k in itertools.count() if dtype(1) - sig(dtype(k), dtype(1)) == 0)
