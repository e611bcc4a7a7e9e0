# bias sign
# names: always_one


def AND(x1, x2):
    return 1 if 1 * x1 + 1 * x2 + 1 > 0 else 0
