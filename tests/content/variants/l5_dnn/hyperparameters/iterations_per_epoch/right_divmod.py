# quotient and rest, NumPy's float

import numpy as np


def iterations_per_epoch(n, batch_size):
    q, r = divmod(n, batch_size)
    return np.float64(q + (r > 0))
