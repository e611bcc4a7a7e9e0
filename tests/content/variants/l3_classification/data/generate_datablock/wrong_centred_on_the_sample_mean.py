# centred on the sample mean
# names: -

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.normal(loc=mu, scale=np.sqrt(var), size=(n, 2))
    X = X - X.mean(axis=0) + mu
    T = np.ones((n, 1)) * t
    return X, T
