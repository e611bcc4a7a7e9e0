# sigmoid units, rounded
# names: always_one

import math


def s(z):
    return 1 / (1 + math.exp(-z))


def XOR(x1, x2):
    n1, n2 = s(-2 * x1 - 2 * x2 + 3), s(2 * x1 + 2 * x2 - 1)
    return int(round(s(n1 + n2 - 1)))
