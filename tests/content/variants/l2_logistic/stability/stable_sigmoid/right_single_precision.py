# float32

import numpy as np


def stable_sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -80, 80).astype(np.float32)
    return np.float32(1) / (np.float32(1) + np.exp(-z))
