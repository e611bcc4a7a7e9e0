# loops, a list

import math


def hypothesis(X, w, b):
    result = []
    for row in X:
        z = b
        for v, weight in zip(row, w):
            z += v * weight
        result.append(1 / (1 + math.exp(-z)))
    return result
