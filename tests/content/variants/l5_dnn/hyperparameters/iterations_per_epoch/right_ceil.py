# math.ceil

import math


def iterations_per_epoch(n, batch_size):
    return math.ceil(n / batch_size)
