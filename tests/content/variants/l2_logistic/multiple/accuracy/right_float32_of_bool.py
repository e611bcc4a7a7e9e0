# float32 of bool

import numpy as np


def accuracy(y, h):
    return float(np.equal((h > 0.5).astype(np.int64), y.astype(np.int64)).sum()) / y.shape[0]
