# a sigmoid unit
# names: sigmoid

import math


def AND(x1, x2):
    return 1 / (1 + math.exp(-(x1 + x2 - 1)))
