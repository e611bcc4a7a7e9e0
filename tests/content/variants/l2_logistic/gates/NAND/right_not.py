# logic


def NAND(x1, x2):
    return int(not (x1 and x2))
