# the distance


def XOR(x1, x2):
    return abs(x1 - x2)
