# base 2
# names: base_two


def hypothesis(x, a, b):
    return 1 / (1 + 2 ** (-(a * x + b)))
