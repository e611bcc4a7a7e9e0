# the sum comes back
# names: sum


def OR(x1, x2):
    return 2 * x1 + 2 * x2 - 1
