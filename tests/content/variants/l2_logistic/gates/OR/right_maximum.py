# the larger


def OR(x1, x2):
    return max(x1, x2)
