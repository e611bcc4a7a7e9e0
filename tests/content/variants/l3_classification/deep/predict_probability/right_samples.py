# sample by sample, lists

import math

import numpy as np


def layer(x, W, b, f):
    return [f(sum(x[i] * W[i][j] for i in range(len(x))) + b[j]) for j in range(len(b))]


def predict_probability(X, params):
    rows = []
    for x in X:
        a = layer(x, params["W1"], params["b1"], math.tanh)
        c = layer(a, params["W2"], params["b2"], math.tanh)
        rows.append(layer(c, params["W0"], params["b0"], lambda z: 1 / (1 + math.exp(-z))))
    return rows
