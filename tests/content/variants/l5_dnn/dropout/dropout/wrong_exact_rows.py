# the same number in every row
# names: same_count

import numpy as np


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x
    mask = np.ones(x.shape)
    rows = mask.reshape(-1, x.shape[-1])
    for row in rows:
        row[rng.choice(len(row), round(rate * len(row)), replace=False)] = 0
    return x * rows.reshape(x.shape) / (1 - rate)
