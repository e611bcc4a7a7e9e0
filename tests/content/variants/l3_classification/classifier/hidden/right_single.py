# single precision

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return activation((X.astype(np.float32) @ W1.astype(np.float32) + np.float32(scale) * b1.astype(np.float32)))
