# raw sum
# names: sum


def AND(x1, x2):
    return 1 * x1 + 1 * x2 + -1
