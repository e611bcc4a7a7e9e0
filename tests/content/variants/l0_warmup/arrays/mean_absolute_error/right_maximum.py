# larger minus smaller

import numpy as np


def mean_absolute_error(y, p):
    if not y.shape == p.shape:
        raise ValueError(f"{y.shape} and {p.shape}")
    return (np.maximum(y, p) - np.minimum(y, p)).mean()
