# no else
# names: nothing_for_zero


def AND(x1, x2):
    if 1 * x1 + 1 * x2 + -1 > 0:
        return 1
