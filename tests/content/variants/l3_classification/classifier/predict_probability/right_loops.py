# sample by sample

import math

import numpy as np


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    out = []
    for x in X:
        z = activation(np.array([sum(x[k] * params["W1"][k][j] for k in range(len(x))) + params["b1"][j] * scale for j in range(len(params["b1"]))]))
        s = sum(z[j] * params["W0"][j][0] for j in range(len(z))) + params["b0"][0] * scale
        out.append([1 / (1 + math.exp(-s))])
    return out
