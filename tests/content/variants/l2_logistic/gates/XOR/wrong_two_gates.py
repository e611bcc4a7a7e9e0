# a pair
# names: pair


def XOR(x1, x2):
    return int(3 - 2 * x1 - 2 * x2 > 0), int(2 * x1 + 2 * x2 - 1 > 0)
