# a loop over the layers from the last to the first

import numpy as np


def gradients(X, T, params):
    signals = [X]
    for k in "12":
        signals.append(np.tanh(signals[-1] @ params["W" + k] + params["b" + k]))
    error = 1 / (1 + np.exp(-(signals[-1] @ params["W0"] + params["b0"]))) - T
    g = {}
    for k in "021":
        Z = signals.pop()
        g["W" + k], g["b" + k] = Z.T @ error, np.ones(len(X)) @ error
        error = error @ params["W" + k].T * (1 - Z * Z)
    return g
