# of the other three

import numpy as np


def unit(x1, x2, w, b):
    return int(np.dot([x1, x2], w) + b > 0)


def NAND(x1, x2):
    return unit(x1, x2, [-2, -2], 3)


def OR(x1, x2):
    return unit(x1, x2, [2, 2], -1)


def AND(x1, x2):
    return unit(x1, x2, [1, 1], -1)


def XOR(x1, x2):
    return AND(NAND(x1, x2), OR(x1, x2))
