# rows in a list, decided one by one

import numpy as np


def perceptron(x, w, b):
    if np.ndim(x) == 2:
        return [perceptron(row, w, b) for row in x]
    total = b
    for value, weight in zip(x, w):
        total += value * weight
    return 1 if total > 0 else 0
