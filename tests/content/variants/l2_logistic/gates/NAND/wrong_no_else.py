# None below 0
# names: nothing_for_zero


def NAND(x1, x2):
    if -2 * x1 - 2 * x2 + 3 > 0:
        return 1
