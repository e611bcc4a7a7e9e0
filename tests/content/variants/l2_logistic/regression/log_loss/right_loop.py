# a loop with math

import math


def log_loss(y, h):
    total = 0.0
    for t, p in zip(y, h):
        p = min(max(p, 1e-12), 1 - 1e-12)
        total -= math.log(p) if t == 1 else math.log(1 - p)
    return total / len(y)
