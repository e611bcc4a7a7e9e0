# weights sign
# names: always_zero


def OR(x1, x2):
    return 1 if -2 * x1 + -2 * x2 + -1 > 0 else 0
