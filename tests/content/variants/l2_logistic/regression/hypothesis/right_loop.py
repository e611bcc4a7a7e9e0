# a loop with math, a list

import math


def hypothesis(x, a, b):
    result = []
    for v in x:
        z = a * v + b
        result.append(1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z)))
    return result
