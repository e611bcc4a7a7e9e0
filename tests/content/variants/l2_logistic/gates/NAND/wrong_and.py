# AND
# names: and


def NAND(x1, x2):
    return int(x1 + x2 - 1.5 > 0)
