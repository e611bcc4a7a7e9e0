# neuron by neuron, lists

import math


def s(z):
    return 1 / (1 + math.exp(-z))


def forward(X, params):
    W1, b1, W2, b2 = (params[k].tolist() for k in ("W1", "b1", "W2", "b2"))
    hidden, output = [], []
    for x1, x2 in X.tolist():
        n1 = s(x1 * W1[0][0] + x2 * W1[1][0] + b1[0])
        n2 = s(x1 * W1[0][1] + x2 * W1[1][1] + b1[1])
        hidden.append([n1, n2])
        output.append([s(n1 * W2[0][0] + n2 * W2[1][0] + b2[0])])
    return hidden, output
