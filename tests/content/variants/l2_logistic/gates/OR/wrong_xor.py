# exclusive
# names: xor


def OR(x1, x2):
    return int(x1 != x2)
