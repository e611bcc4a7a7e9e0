# joined, shuffled as one table, cut apart

import numpy as np


def shuffle(rng, X, T):
    table = np.hstack([X, T])
    rng.shuffle(table)
    return table[:, : X.shape[1]], table[:, X.shape[1] :]
