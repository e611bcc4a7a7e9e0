# OR of both
# names: always_one


def XOR(x1, x2):
    nand = int(3 - 2 * x1 - 2 * x2 > 0)
    either = int(2 * x1 + 2 * x2 - 1 > 0)
    return int(nand or either)
