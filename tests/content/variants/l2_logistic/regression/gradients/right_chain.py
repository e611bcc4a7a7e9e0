# without cancelling

import numpy as np


def gradients(x, y, a, b):
    h = 1 / (1 + np.exp(-(a * x + b)))
    dh = -(y / h - (1 - y) / (1 - h)) / len(x)
    dz = dh * h * (1 - h)
    return float((dz * x).sum()), float(dz.sum())
