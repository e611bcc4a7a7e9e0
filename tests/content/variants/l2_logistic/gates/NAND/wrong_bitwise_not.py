# bitwise not
# names: bitwise_not


def NAND(x1, x2):
    return ~(x1 & x2)
