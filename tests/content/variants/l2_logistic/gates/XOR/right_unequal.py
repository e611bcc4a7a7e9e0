# unequal


def XOR(x1, x2):
    return int(x1 != x2)
