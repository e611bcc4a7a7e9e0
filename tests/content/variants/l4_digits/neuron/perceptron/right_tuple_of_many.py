# tuple of many

import math


def perceptron(x, w, b):
    if x.ndim == 1:
        return 1 / (1 + math.exp(-(sum(map(lambda p: p[0] * p[1], zip(x, w))) + b)))
    return tuple(perceptron(r, w, b) for r in x)
