# neuron by neuron

import math


def forward(X, params):
    s = lambda z: 1 / (1 + math.exp(-z))
    out = []
    for x1, x2 in X:
        h = [s(x1 * params["W1"][0][j] + x2 * params["W1"][1][j] + params["b1"][j]) for j in range(2)]
        out.append([s(h[0] * params["W2"][0][0] + h[1] * params["W2"][1][0] + params["b2"][0])])
    return out
