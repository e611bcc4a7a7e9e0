# steps instead (-g) new params
# names: updated_parameters

import numpy as np


def gradients(X, T, params, scale=1.0):
    W1, b1, W0, b0 = params["W1"], params["b1"], params["W0"], params["b0"]
    Z = np.tanh(X @ W1 + b1 * scale)
    P = 1 / (1 + np.exp(-(Z @ W0 + b0 * scale)))
    d0 = P - T
    dW0 = Z.T @ d0
    db0 = d0.sum(axis=0) * scale
    d1 = d0 @ W0.T * (1 - Z ** 2)
    dW1 = X.T @ d1
    db1 = d1.sum(axis=0) * scale
    return {"W1": W1 - dW1, "b1": b1 - db1, "W0": W0 - dW0, "b0": b0 - db0}
