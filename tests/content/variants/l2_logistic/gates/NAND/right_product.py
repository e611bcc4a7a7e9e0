# arithmetic


def NAND(x1, x2):
    return 1 - x1 * x2
