# relu
# names: relu


def OR(x1, x2):
    return max(0, 2 * x1 + 2 * x2 + -1)
