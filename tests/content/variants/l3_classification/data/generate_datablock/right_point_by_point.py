# one number at a time

import math

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = np.zeros((n, 2))
    for i in range(n):
        for j in range(2):
            X[i, j] = rng.normal(mu[j], math.sqrt(var))
    return X, t * np.ones((n, 1))
