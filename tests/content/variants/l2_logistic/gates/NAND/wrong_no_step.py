# the sum
# names: sum


def NAND(x1, x2):
    return -2 * x1 - 2 * x2 + 3
