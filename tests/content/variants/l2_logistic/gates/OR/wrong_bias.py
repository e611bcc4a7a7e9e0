# bias +1
# names: always_one


def OR(x1, x2):
    return int(2 * x1 + 2 * x2 + 1 > 0)
