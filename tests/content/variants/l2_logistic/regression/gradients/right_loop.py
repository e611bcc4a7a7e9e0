# a loop

import math


def gradients(x, y, a, b):
    da = db = 0.0
    for v, t in zip(x, y):
        e = 1 / (1 + math.exp(-(a * v + b))) - t
        da += e * v
        db += e
    return da / len(x), db / len(x)
