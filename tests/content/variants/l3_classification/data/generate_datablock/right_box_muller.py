# the Box-Muller transform of uniform numbers, in single precision

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    radius = np.sqrt(-2 * np.log(1 - rng.random(n)))
    angle = 2 * np.pi * rng.random(n)
    z = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    X = (z * np.sqrt(var) + np.asarray(mu)).astype(np.float32)
    return X, np.repeat(np.array([[t]]), n, axis=0)
