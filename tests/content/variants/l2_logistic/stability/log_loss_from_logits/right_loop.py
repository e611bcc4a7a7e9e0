# a loop with math

import math


def log_loss_from_logits(y, z):
    total = 0.0
    for t, v in zip(y, z):
        s = -v if t == 1 else v
        total += s + math.log1p(math.exp(-s)) if s > 0 else math.log1p(math.exp(s))
    return total / len(y)
