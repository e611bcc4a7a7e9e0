# -1
# names: minus_one


def NAND(x1, x2):
    return 1 if -2 * x1 + -2 * x2 + 3 > 0 else -1
