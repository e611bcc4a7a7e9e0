# only ones found
# names: found_ones

import numpy as np


def accuracy(y, h):
    hits = 0
    for t, p in zip(y, h):
        if p > 0.5 and t == 1:
            hits += 1
    return hits / len(y)
