# not (x1 and x2)
# names: nand


def XOR(x1, x2):
    return int(not (x1 and x2))
