# single precision

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))



def predict_probability(X, params, scale=1.0, activation=np.tanh):
    p = {k: np.asarray(v, dtype=np.float32) for k, v in params.items()}
    s = np.float32(scale)
    z = activation(X.astype(np.float32) @ p["W1"] + p["b1"] * s)
    return sigmoid(z @ p["W0"] + p["b0"] * s)
