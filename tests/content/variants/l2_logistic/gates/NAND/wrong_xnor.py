# equality
# names: xnor


def NAND(x1, x2):
    return int(x1 == x2)
