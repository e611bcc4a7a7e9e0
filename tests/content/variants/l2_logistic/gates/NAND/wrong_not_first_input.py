# x1 twice
# names: not_first_input


def NAND(x1, x2):
    return 1 if -2 * x1 + -2 * x1 + 3 > 0 else 0
