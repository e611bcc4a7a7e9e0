# a root too many
# names: root_twice

import numpy as np


def quadrant_data(rng):
    X, T = [], []
    for a in (-7, 7):
        for b in (-7, 7):
            X.append(np.array([a, b]) + rng.multivariate_normal([0, 0], np.eye(2) * 18**0.5, 30))
            T.append(np.full((30, 1), 1.0 if a == b else 0.0))
    return np.vstack(X), np.vstack(T)
