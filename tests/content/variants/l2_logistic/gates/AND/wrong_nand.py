# NAND
# names: nand


def AND(x1, x2):
    return 1 - x1 * x2
