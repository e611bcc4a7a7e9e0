# xor
# names: xor


def AND(x1, x2):
    return int(x1 != x2)
