# sample by sample

import math

import numpy as np


def predict(X, params):
    rows = []
    for x in X:
        a = [max(0.0, sum(x[i] * params["W1"][i, j] for i in range(len(x))) + params["b1"][j]) for j in range(len(params["b1"]))]
        f = [sum(a[j] * params["W0"][j, k] for j in range(len(a))) + params["b0"][k] for k in range(len(params["b0"]))]
        e = [math.exp(v - max(f)) for v in f]
        rows.append([v / sum(e) for v in e])
    return rows
