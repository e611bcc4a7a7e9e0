# unsimplified chain

import numpy as np


def gradients(x, y, a, b):
    z = a * x + b
    h = 1 / (1 + np.exp(-z))
    dh = -(y / h - (1 - y) / (1 - h)) / x.size
    dz = dh * h * (1 - h)
    return float((dz * x).sum()), float(dz.sum())
