# x1 twice
# names: only_second


def step(s):
    return 1 if s > 0 else 0


def NAND(x1, x2):
    return step(-2 * x1 - 2 * x2 + 3)


def OR(x1, x2):
    return step(2 * x1 + 2 * x2 - 1)


def AND(x1, x2):
    return step(x1 + x2 - 1)


def XOR(x1, x2):
    return AND(NAND(x1, x1), OR(x1, x2))
