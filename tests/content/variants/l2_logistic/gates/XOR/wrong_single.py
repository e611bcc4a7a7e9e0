# one unit
# names: or


def XOR(x1, x2):
    return 1 if x1 + x2 - 0.5 > 0 else 0
