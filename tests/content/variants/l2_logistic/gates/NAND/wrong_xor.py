# xor
# names: xor


def NAND(x1, x2):
    return int(x1 != x2)
