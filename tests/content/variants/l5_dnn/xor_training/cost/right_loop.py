# a loop with a choice

import math


def cost(P, Y):
    total = 0.0
    for p, y in zip(P[:, 0], Y[:, 0]):
        q = p if y == 1 else 1 - p
        total -= math.log(max(q, 1e-16))
    return total / len(P)
