# single precision

import numpy as np


def normal_init(rng, n_in, n_out, std):
    return np.float32(std) * rng.standard_normal((n_in, n_out), dtype=np.float32)
