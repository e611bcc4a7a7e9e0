# the sigmoid by tanh, unpacked parameters

import numpy as np


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    W1, b1, W0, b0 = (params[k] for k in ("W1", "b1", "W0", "b0"))
    f = activation(np.dot(X, W1) + scale * b1).dot(W0) + scale * b0
    return (np.tanh(f / 2) + 1) / 2
