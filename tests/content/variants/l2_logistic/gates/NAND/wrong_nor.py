# NOR
# names: nor


def NAND(x1, x2):
    return int(not (x1 or x2))
