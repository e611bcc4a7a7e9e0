# T as (120,)
# names: flat_targets

import numpy as np


def quadrant_data(rng):
    X, T = [], []
    for a in (-7, 7):
        for b in (-7, 7):
            X.append(np.array([a, b]) + rng.normal(0, np.sqrt(18), (30, 2)))
            T.append(np.full((30, 1), 1.0 if a == b else 0.0))
    return np.vstack(X), np.vstack(T)[:, 0]
