# sample by sample

import numpy as np


def forward(X, params, scale):
    Z = np.tanh(X @ params["W1"] + scale * params["b1"])
    return Z, 1 / (1 + np.exp(-(Z @ params["W0"] + scale * params["b0"])))



def gradients(X, T, params, scale=1.0):
    g = {k: np.zeros(np.shape(v)) for k, v in params.items()}
    for x, t in zip(X, T):
        z, p = forward(x, params, scale)
        d = p[0] - t[0]
        for j in range(len(z)):
            g["W0"][j, 0] += d * z[j]
            e = d * params["W0"][j, 0] * (1 - z[j] ** 2)
            g["b1"][j] += e * scale
            for i in range(len(x)):
                g["W1"][i, j] += e * x[i]
        g["b0"][0] += d * scale
    return g
