# layers in a loop

import numpy as np


def predict_probability(X, params):
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    return 1 / (1 + np.exp(-(Z2 @ params["W0"] + params["b0"])))


def gradients(X, T, params):
    names = ["1", "2", "0"]
    acts = [X]
    for name in names[:-1]:
        acts.append(np.tanh(acts[-1] @ params["W" + name] + params["b" + name]))
    delta = 1 / (1 + np.exp(-(acts[-1] @ params["W0"] + params["b0"]))) - T
    g = {}
    for i in (2, 1, 0):
        g["W" + names[i]] = acts[i].T @ delta
        g["b" + names[i]] = np.sum(delta, axis=0)
        if i:
            delta = (1 - acts[i] * acts[i]) * (delta @ params["W" + names[i]].T)
    return g
