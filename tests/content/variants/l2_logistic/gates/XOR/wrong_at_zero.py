# units that fire at 0
# names: always_one


def unit(z):
    return 1 if z >= 0 else 0


def XOR(x1, x2):
    return unit(unit(3 - 2 * x1 - 2 * x2) + unit(2 * x1 + 2 * x2 - 1) - 1)
