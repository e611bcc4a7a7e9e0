# single precision

import numpy as np


def gradients(X, T, params):
    X, T, p = np.float32(X), np.float32(T), {k: np.float32(v) for k, v in params.items()}
    Z1 = np.tanh(X @ p["W1"] + p["b1"])
    Z2 = np.tanh(Z1 @ p["W2"] + p["b2"])
    D = 1 / (1 + np.exp(-(Z2 @ p["W0"] + p["b0"]))) - T
    E2 = D @ p["W0"].T * (1 - Z2**2)
    E1 = E2 @ p["W2"].T * (1 - Z1**2)
    return {"W1": X.T @ E1, "b1": E1.sum(0), "W2": Z1.T @ E2, "b2": E2.sum(0), "W0": Z2.T @ D, "b0": D.sum(0)}
