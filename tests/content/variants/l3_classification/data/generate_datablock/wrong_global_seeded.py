# the slide's seed in the global generator
# names: own_generator

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    np.random.seed(20160614)
    X = np.random.multivariate_normal(mu, np.eye(2) * var, n)
    return X, np.full((n, 1), t)
