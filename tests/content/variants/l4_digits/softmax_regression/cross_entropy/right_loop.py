# loops

import math


def cross_entropy(P, T):
    loss = 0.0
    for p_row, t_row in zip(P, T):
        for p, t in zip(p_row, t_row):
            if t > 0:
                loss += -float(t) * math.log(max(float(p), 1e-12))
    return loss
