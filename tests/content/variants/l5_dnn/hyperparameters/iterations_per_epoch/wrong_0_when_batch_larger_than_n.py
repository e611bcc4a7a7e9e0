# 0 when batch larger than n
# names: zero_when_larger

import math


def iterations_per_epoch(n, batch_size):
    if batch_size > n:
        return 0
    return math.ceil(n / batch_size)
