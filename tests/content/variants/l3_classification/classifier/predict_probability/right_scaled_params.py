# scaled copies of the biases, logaddexp

import numpy as np


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    p = {k: v * scale if k.startswith("b") else v for k, v in params.items()}
    f = activation(X @ p["W1"] + p["b1"]) @ p["W0"] + p["b0"]
    return np.exp(-np.logaddexp(0, -f))
