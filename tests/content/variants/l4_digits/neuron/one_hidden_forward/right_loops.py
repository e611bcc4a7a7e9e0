# neuron by neuron

import numpy as np


import math


def one_hidden_forward(X, W1, b1, W2, b2):
    s = lambda z: 1 / (1 + math.exp(-z))
    d, h = np.shape(W1)
    k = np.shape(W2)[1]
    out = []
    for x in X:
        hidden = [s(sum(x[i] * W1[i, j] for i in range(d)) + b1[j]) for j in range(h)]
        out.append([s(sum(hidden[j] * W2[j, m] for j in range(h)) + b2[m]) for m in range(k)])
    return out
