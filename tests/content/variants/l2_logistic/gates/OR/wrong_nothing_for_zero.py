# no else
# names: nothing_for_zero


def OR(x1, x2):
    if 2 * x1 + 2 * x2 + -1 > 0:
        return 1
