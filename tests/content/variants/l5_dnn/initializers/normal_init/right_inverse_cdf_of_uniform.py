# inverse cdf of uniform

import numpy as np

from statistics import NormalDist


def normal_init(rng, n_in, n_out, std):
    inv = NormalDist(0, 1).inv_cdf
    return np.array([[std * inv(rng.random() or 0.5) for _ in range(n_out)] for _ in range(n_in)])
