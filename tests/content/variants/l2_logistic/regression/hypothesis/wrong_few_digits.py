# e = 2.7
# names: -


def hypothesis(x, a, b):
    return 1 / (1 + 2.7 ** (-(a * x + b)))
