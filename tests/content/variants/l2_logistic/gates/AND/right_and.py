# and


def AND(x1, x2):
    return 1 if x1 == 1 and x2 == 1 else 0
