# -1 below 0
# names: minus_one


def AND(x1, x2):
    return 1 if x1 + x2 - 1 > 0 else -1
