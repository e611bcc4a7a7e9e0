# float32

import numpy as np


def generate_datablock(rng, n, mu, var, t):
    X = rng.standard_normal((n, 2), dtype=np.float32) * np.float32(np.sqrt(var)) + np.asarray(mu, dtype=np.float32)
    T = np.full((n, 1), t, dtype=np.float32)
    return X.astype(np.float32), T
