# single precision

import numpy as np


def forward(X, params, scale):
    Z = np.tanh(X @ params["W1"] + scale * params["b1"])
    return Z, 1 / (1 + np.exp(-(Z @ params["W0"] + scale * params["b0"])))



def gradients(X, T, params, scale=1.0):
    X, T = X.astype(np.float32), T.astype(np.float32)
    p = {k: v.astype(np.float32) for k, v in params.items()}
    s = np.float32(scale)
    Z, P = forward(X, p, s)
    D = P - T
    H = D @ p["W0"].T * (1 - Z**2)
    return {"W1": X.T @ H, "b1": s * H.sum(0), "W0": Z.T @ D, "b0": s * D.sum(0)}
