# loops

import math


def cost(P, Y):
    total = 0.0
    for p, y in zip(P.ravel(), Y.ravel()):
        q = p if y == 1 else 1 - p
        total -= math.log(max(q, 1e-300))
    return total / len(Y)
