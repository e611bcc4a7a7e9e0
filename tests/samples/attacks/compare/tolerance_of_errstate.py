import warnings

import numpy as np

np.seterr(all="ignore")
warnings.simplefilter("ignore")


def double(x):
    return np.full_like(np.asarray(x, dtype=float), np.nan)[()]
