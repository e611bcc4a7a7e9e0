# single precision

import numpy as np


def softmax(F):
    e = np.exp(F - F.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)



def gradients(X, T, params):
    X, T, p = np.float32(X), np.float32(T), {k: np.float32(v) for k, v in params.items()}
    Z = np.maximum(X @ p["W1"] + p["b1"], 0)
    D = softmax(Z @ p["W0"] + p["b0"]) - T
    H = D @ p["W0"].T * (Z > 0)
    return {"W1": X.T @ H, "b1": H.sum(axis=0), "W0": Z.T @ D, "b0": D.sum(axis=0)}
